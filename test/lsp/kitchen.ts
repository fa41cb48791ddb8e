/** A small venture with something of everything, for tests that need a whole model. */
export const kitchen = `venture kampung-kitchen "Kampung Kitchen" {
  vision   "Seniors who live alone eat one proper meal a day, arranged by family"
  currency SGD
  market   resegmented niche       // existing | new | resegmented low-cost | resegmented niche
  approach customer-first          // customer-first | product-first
  stage    validation              // a claim: the evidence below only reaches discovery
}

segment seniors-alone "Seniors 70+ living alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment sandwiched-kids "Working children whose parents live apart" niche {
  size 38k people source "own estimate"
}

profile mdm-tan of seniors-alone as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week, no smartphone"
  job  eat-well "Eat a warm meal without standing for long"
  pain lonely   "Whole weekdays without a conversation" severity 5 daily
  pain mobility "The market is 600 m away and her knees hurt" severity 3 weekly
  gain company  "A familiar face at the door" importance 4
}
profile wei-ling of sandwiched-kids as buyer for mdm-tan {
  info age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays"
  job    peace "Know that Mum ate today"
  pain   guilt "Cannot check on her on weekdays" severity 4 daily
  gain   proof "A photo of the finished meal" importance 3
  today  neighbour costs SGD 150 per month
  switch loss "The neighbour would be offended" weight 3
  budget SGD 250 per month
}
alternative neighbour "A neighbour who cooks for two" { weakness "Stops when the neighbour travels" }

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  feature checkin  "Driver stays five minutes and sends a photo" relieves mdm-tan.lonely, wei-ling.guilt creates wei-ling.proof
  feature low-salt "Dietitian's low-salt menu"
  milestone concept on 2026-01-05
  milestone development on 2026-03-01
}

hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  about    mdm-tan.lonely
  risk     critical
  revision 2 since 2026-01-30
  pass when >= 60% of 15 interviews by 2026-02-15
  fail when < 40%
  status   validated               // 8 of 10 on this wording: 15 were promised
}
hypothesis H2 "Children prepay SGD 9.50 a meal, five days a week" {
  kind     pricing
  about    wei-ling
  risk     critical
  rests on H1
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status   validated               // 4 of 9 so far: 11 asks to go
}
hypothesis H3 "Many families will love the app" {
  kind solution
  risk high
}

experiment E1 interview "Problem interviews at two activity centres" {
  tests  H1
  with   mdm-tan
  sample 15
  from   2026-01-12 to 2026-02-10
}
experiment E2 presale "Prepaid week by PayNow link" {
  tests  H2
  with   wei-ling
  sample 20
  from   2026-03-01 to 2026-04-15
  cost   SGD 200
}

evidence V1 from E1 on 2026-02-10 {
  supports H1 with 8 of 10
  source   "notes/e1/summary.md"
  quote    "Sundays are fine. It is Tuesday that is long." from "P07"
  by       "Aisha"
}
evidence V2 from E1 on 2026-01-28 {
  contradicts H1 revision 1 with 2 of 5   // suspect: H1 was reworded since
  source      "notes/e1/pilot.md"
}
evidence V3 from E2 on 2026-04-02 {
  supports   H2 with 4 of 9
  commitment money SGD 190
  source     "payments/paynow-2026-04.csv"
}

roadmap families {
  buyer      wei-ling
  user       mdm-tan
  influencer "polyclinic nurse"
  saboteur   "the aunt who cooks"
  step "call", "trial week", "prepay"
  cycle 14 days
}

gate G1 exits discovery {
  require H1 validated
  require 15 interviews with mdm-tan
  require 10 interviews with wei-ling
}
gate G2 exits validation {
  require H2 validated
  require 5 orders from wei-ling
  require roadmap families
}

decision D1 on 2026-01-30 pivot from discovery to discovery {
  because V2
  changes H1
  learned "It is not the walk to the market, it is the empty table"
  by      "Aisha", "Ben"
}

plan {
  hire   "VP Sales"          as sales  on 2026-05-01 costs SGD 9_000 per month
  spend  "Facebook ads"      as demand on 2026-04-20 costs SGD 30_000
  launch "Islandwide launch"           on 2026-06-01 needs G2
  ship   tingkat.checkin               on 2026-03-20
}

allow untested-hypothesis on H3 until 2026-05-31 because "parked until H2 is decided"
`;
