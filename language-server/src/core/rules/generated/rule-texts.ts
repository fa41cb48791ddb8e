// Generated from the cards and pages of the rules by scripts/generate-rule-docs.ts. Do not edit.

/** What there is to say of each rule, as Markdown, by its name. */
export const ruleTexts: Readonly<Record<string, string>> = {
  'untested-hypothesis': `# untested-hypothesis

**No experiment tests a hypothesis and no evidence bears on it.**

Unvalidated assumptions · severity \`hint\` · has a quick fix · can be allowed

A hypothesis that nothing tests is an opinion with a name. Writing it down costs nothing, and whatever is built on it
falls with it. It is a hint while nothing depends on it, a warning when its risk is high or critical or when a gate or
a plan leans on it, and an error when the venture claims to be past the step in which it must be settled.

It comes from Customer Development: there are no facts inside the building, so a founder goes out and validates the
idea with actual customers.

## Wrong

\`\`\`cdev
hypothesis H1 "Ward nurses lose 30 minutes a shift looking for pumps" {
  //       ^^ untested-hypothesis (warning)
  kind problem
  risk high
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Ward nurses lose 30 minutes a shift looking for pumps" {
  kind problem
  risk high
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Put H1 to the test" {
  tests  H1
  sample 15
  from   2026-04-05 to 2026-05-31
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Ward nurses lose 30 minutes a shift looking for pumps" {
  kind problem
  risk high
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Problem interviews at two hospitals" {
  tests  H1
  sample 15
  from   2026-04-13 to 2026-05-22
}
\`\`\`
`,
  'no-pass-bar': `# no-pass-bar

**A hypothesis does not say what would have to be seen for it to hold.**

Unvalidated assumptions · severity \`warning\` · has a quick fix · can be allowed

Without a bar every result can be read as a success: three friendly talks become a trend, and the founder who hoped for
it decides what it means. A bar says beforehand how many must do or say what, so that the evidence decides. It is a hint until a
\`status\`, a gate or a plan leans on the hypothesis.

It comes from the test card: to verify that, we will measure this, and we are right if it reaches that.

## Wrong

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  //       ^^ no-pass-bar (hint)
  kind pricing
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`

A bar that does not say of how many is none either.

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind   pricing
  pass when >= 5 by 2026-04-30
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ no-pass-bar
  fail when < 2
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-06-05
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind   pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`
`,
  'no-fail-bar': `# no-fail-bar

**A hypothesis says what would show it right and not what would show it wrong.**

Unvalidated assumptions · severity \`hint\` · has a quick fix · can be allowed

A pass bar alone makes anything that misses it a failure, or, on a bad day, an excuse to go on: "almost". A fail bar says
beforehand which result would end the idea, and leaves honest room between the two for what is not known yet.

It comes from the test card, and from the rule of science that a claim is worth as much as what could refute it.

## Wrong

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind pricing
  pass when >= 60% of 20 presales by 2026-04-30
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-fail-bar
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind pricing
  pass when >= 60% of 20 presales by 2026-04-30
  fail when < 40%
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Families prepay for a week of meals" {
  kind pricing
  pass when >= 60% of 20 presales by 2026-04-30 then proceed
  fail when < 30% then pivot "Ask the employers instead"
}

experiment E1 presale "Prepaid week by payment link" {
  tests H1
}
\`\`\`
`,
  'bars-overlap': `# bars-overlap

**One and the same result would both pass and fail a hypothesis.**

Unvalidated assumptions · severity \`error\` · no quick fix · can be allowed

Where the fail bar reaches into the pass bar, one and the same result says yes and no, and whoever argues longer decides.
Between two good bars lies a gap: below it the idea is wrong, above it the idea is right, and inside it nobody knows yet.

It comes from the test card: what counts as a success and what as a failure is settled before the test.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 40% of 15 interviews by 2026-05-31
  fail when < 60%
  //^^^^^^^^^^^^^ bars-overlap
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`
`,
  'claim-exceeds-evidence': `# claim-exceeds-evidence

**A status claims a result that the evidence does not carry.**

Unvalidated assumptions · severity \`error\` · has a quick fix · can be allowed

\`status\` is what a founder claims; the verdict is what the evidence says. Where the claim runs ahead, money and people
follow a result that is not there yet. The finding says what is missing; the fix takes the claim back, or writes
\`invalidated\` where the evidence has refuted the hypothesis.

It comes from Customer Development: what customers say is an opinion until they act on it, and paying is what validates it.

## Wrong

\`\`\`cdev
hypothesis H1 "Children prepay SGD 9.50 a meal, five days a week" {
  kind   pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status validated
  //^^^^^^^^^^^^^^ claim-exceeds-evidence
}

experiment E1 presale "Prepaid week by payment link" {
  tests  H1
  sample 20
  from   2026-03-01 to 2026-04-15
}

evidence V1 from E1 on 2026-04-02 {
  supports   H1 with 4 of 9
  commitment money SGD 190
  source     "payments/paynow.csv"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Children prepay SGD 9.50 a meal, five days a week" {
  kind   pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}

experiment E1 presale "Prepaid week by payment link" {
  tests  H1
  sample 20
  from   2026-03-01 to 2026-04-15
}

evidence V1 from E1 on 2026-04-02 {
  supports   H1 with 4 of 9
  commitment money SGD 190
  source     "payments/paynow.csv"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Children prepay SGD 9.50 a meal, five days a week" {
  kind   pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status validated
}

experiment E1 presale "Prepaid week by payment link" {
  tests  H1
  sample 20
  from   2026-03-01 to 2026-04-15
}

evidence V1 from E1 on 2026-04-02 {
  supports   H1 with 7 of 20
  commitment money SGD 330
  source     "payments/paynow.csv"
}
\`\`\`
`,
  'verdict-without-claim': `# verdict-without-claim

**The evidence has decided a hypothesis, and nobody has taken note: there is no status and no decision.**

Unvalidated assumptions · severity \`information\` · has a quick fix · can be allowed

The evidence has decided, and the model goes on as if it had not: nobody wrote a \`status\`, and no decision answers. A result
that nobody takes note of changes nothing, and half a year later it is gathered again.

It comes from the validation board: what was learned is written down, and then one pivots or perseveres.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  //       ^^ verdict-without-claim
  kind problem
  pass when >= 60% of 15 interviews by 2026-03-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}

evidence V1 from E1 on 2026-03-20 {
  supports H1 with 12 of 15
  source   "notes/e1.md"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-03-31
  fail when < 40%
  status validated
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}

evidence V1 from E1 on 2026-03-20 {
  supports H1 with 12 of 15
  source   "notes/e1.md"
}
\`\`\`

## Right

A decision answers as well as a status does.

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-03-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}

evidence V1 from E1 on 2026-03-20 {
  supports H1 with 12 of 15
  source   "notes/e1.md"
}

decision D1 on 2026-03-22 proceed {
  because V1
}
\`\`\`
`,
  'riskiest-not-first': `# riskiest-not-first

**A lesser risk is being tested while a critical one has no evidence.**

Unvalidated assumptions · severity \`information\` · has a quick fix · can be allowed

If a critical hypothesis is wrong, everything else was for nothing, so it is tested first, while being wrong is still cheap.
It is tempting to begin with what is easy to test; the work on it is lost the day the critical one falls. Testing what
the critical one rests on is no detour.

It comes from the validation board: name the riskiest assumption, and test that one next.

## Wrong

\`\`\`cdev
hypothesis H1 "Hospitals pay for found pumps" {
  //       ^^ riskiest-not-first
  kind pricing
  risk critical
  pass when >= 3 of 10 presales by 2026-06-30
  fail when < 1
}

hypothesis H2 "Nurses scan a tag in 10 seconds" {
  kind solution
  risk low
  pass when >= 80% of 10 people by 2026-04-30
  fail when < 50%
}

experiment E1 prototype "A tag and a borrowed phone" {
  tests H2
  from  2026-04-01 to 2026-04-24
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Hospitals pay for found pumps" {
  kind pricing
  risk critical
  pass when >= 3 of 10 presales by 2026-06-30
  fail when < 1
}

experiment E2 presale "Put H1 to the test" {
  tests  H1
  sample 10
  from   2026-04-05 to 2026-06-30
}

hypothesis H2 "Nurses scan a tag in 10 seconds" {
  kind solution
  risk low
  pass when >= 80% of 10 people by 2026-04-30
  fail when < 50%
}

experiment E1 prototype "A tag and a borrowed phone" {
  tests H2
  from  2026-04-01 to 2026-04-24
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Hospitals pay for found pumps" {
  kind pricing
  risk critical
  pass when >= 3 of 10 presales by 2026-06-30
  fail when < 1
}

hypothesis H2 "Nurses scan a tag in 10 seconds" {
  kind solution
  risk low
  pass when >= 80% of 10 people by 2026-08-31
  fail when < 50%
}

experiment E1 presale "A year of the service, paid in advance" {
  tests  H1
  sample 10
  from   2026-04-01 to 2026-05-29
}

experiment E2 prototype "A tag and a borrowed phone" {
  tests H2
  from  2026-06-01 to 2026-06-26
}
\`\`\`
`,
  'assumption-outside-hypothesis': `# assumption-outside-hypothesis

**What is about to be sold assumes a price or a pain that no hypothesis is about.**

Unvalidated assumptions · severity \`information\` · has a quick fix · can be allowed

A price on the list and a pain that a feature is shipped for are beliefs like any other, and they hide well, because they
stand in the model as if they were facts. Written as a hypothesis a belief gets a bar, an experiment and a verdict.

It comes from Customer Development: whatever is believed before it was seen is a guess, and the guesses are written down
first.

## Wrong

\`\`\`cdev
segment kids "Working children whose parents live apart" niche

profile wei-ling of kids as user, buyer {
  info age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays"
  pain guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assumption-outside-hypothesis
  feature photo "A photo of the finished meal" relieves wei-ling.guilt
  //                                                    ^^^^^^^^^^^^^^ assumption-outside-hypothesis
}

plan {
  ship tingkat.photo on 2026-06-01 needs validation
}
\`\`\`

## After the fix

\`\`\`cdev
segment kids "Working children whose parents live apart" niche

profile wei-ling of kids as user, buyer {
  info age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays"
  pain guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  feature photo "A photo of the finished meal" relieves wei-ling.guilt
}

hypothesis H1 "Customers pay SGD 9.50 per meal" {
  kind  pricing
  about wei-ling
  pass when >= 5 of 20 presales by 2026-06-05
}

plan {
  ship tingkat.photo on 2026-06-01 needs validation
}
\`\`\`

## Right

\`\`\`cdev
segment kids "Working children whose parents live apart" niche

profile wei-ling of kids as user, buyer {
  info age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays"
  pain guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  feature photo "A photo of the finished meal" relieves wei-ling.guilt
}

hypothesis H1 "Children prepay SGD 9.50 a meal" {
  kind  pricing
  about wei-ling
  pass when >= 5 of 20 presales by 2026-05-29
  fail when < 2
}

hypothesis H2 "Not knowing whether Mum ate is what weighs on her children" {
  kind  problem
  about wei-ling.guilt
  pass when >= 60% of 15 interviews by 2026-05-29
  fail when < 40%
}

experiment E1 presale "A prepaid week by payment link" {
  tests H1
  with  wei-ling
}

experiment E2 interview "Interviews with working children" {
  tests H2
  with  wei-ling
}

plan {
  ship tingkat.photo on 2026-06-01 needs validation
}
\`\`\`
`,
  'orphan-evidence': `# orphan-evidence

**Evidence bears on nothing, or an experiment ended and left no evidence.**

Unvalidated assumptions · severity \`warning\` · has a quick fix · can be allowed

Evidence that bears on no hypothesis changes nothing anybody believes, and an experiment that ended without evidence has
cost its time for nothing. Mostly a link was forgotten, or the notes are still in somebody's bag.

It comes from the validation board: a test is run to settle one assumption, and what it showed is written beside it.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
  from  2026-03-02 to 2026-05-29
}

evidence V1 from E1 on 2026-03-20 {
  //     ^^ orphan-evidence
  source "notes/e1.md"
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  //       ^^ orphan-evidence
  tests H1
  from  2026-02-02 to 2026-03-13
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
  from  2026-03-02 to 2026-05-29
}

evidence V1 from E1 on 2026-03-20 {
  source "notes/e1.md"
  informs H1
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
  from  2026-02-02 to 2026-03-13
}

evidence V1 from E1 on 2026-03-13 {
  informs H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
  from  2026-03-02 to 2026-05-29
}

evidence V1 from E1 on 2026-03-20 {
  supports H1 with 4 of 6
  source   "notes/e1.md"
}
\`\`\`
`,
  'rests-on-unvalidated': `# rests-on-unvalidated

**A supported hypothesis rests on one that is not.**

Unvalidated assumptions · severity \`warning\` · no quick fix · can be allowed

A hypothesis can be supported by good evidence and still stand on sand: if what it \`rests on\` turns out to be wrong, its own
result was true of other people, or for another reason. The chain below it is shown, down to the first guess.

It comes from the validation board: an answer stands no firmer than the assumption below it.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

hypothesis H2 "Children prepay SGD 9.50 a meal" {
  kind     pricing
  rests on H1
  //       ^^ rests-on-unvalidated
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status   validated
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
  from  2026-04-06 to 2026-05-29
}

evidence V1 from presale on 2026-04-02 {
  supports   H2 with 8 of 20
  commitment money SGD 380
  source     "notes/e1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
  status validated
}

hypothesis H2 "Children prepay SGD 9.50 a meal" {
  kind     pricing
  rests on H1
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status   validated
}

evidence V1 from interview on 2026-03-02 {
  supports H1 with 12 of 15
  source   "notes/e1.md"
}

evidence V2 from presale on 2026-04-02 {
  supports   H2 with 8 of 20
  commitment money SGD 380
  source     "notes/e2.md"
}
\`\`\`
`,
  'circular-rests-on': `# circular-rests-on

**A hypothesis rests on itself, directly or through others.**

Unvalidated assumptions · severity \`error\` · no quick fix · can be allowed

Two hypotheses that rest on each other carry each other in the air: the first is believed because of the second, and the second
because of the first. One of them has to stand on evidence of its own.

It comes from plain reasoning: an argument in a circle proves nothing.

## Wrong

\`\`\`cdev
hypothesis H1 "Clinics switch within a month" {
  kind     customer
  rests on H2
  //       ^^ circular-rests-on
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

hypothesis H2 "Clinics lose 2 hours a day to phone calls" {
  kind     problem
  rests on H1
  //       ^^ circular-rests-on
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews with practice managers" {
  tests H1, H2
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Clinics switch within a month" {
  kind     customer
  rests on H2
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

hypothesis H2 "Clinics lose 2 hours a day to phone calls" {
  kind     problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews with practice managers" {
  tests H1, H2
}
\`\`\`
`,
  'unfalsifiable': `# unfalsifiable

**No result could fail a bar, or none could pass it, so the test teaches nothing.**

Unvalidated assumptions · severity \`warning\` · has a quick fix · can be allowed

A bar that every result meets, or none can, decides before anybody has asked. Mostly it is a slip: \`>= 60 of 15\` meant sixty per cent.
Sometimes it is a wish to be right, and then the experiment is a waste of everyone's time.

It comes from the rule of science that a claim which nothing could refute says nothing.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60 of 15 interviews by 2026-05-31
  //           ^^ unfalsifiable
  fail when < 4
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 0%
  //          ^^ unfalsifiable
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 4
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 9 of 15 interviews by 2026-05-31
  fail when < 5
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`
`,
  'weak-method-planned': `# weak-method-planned

**An experiment will gather evidence too weak to count for what it tests.**

Unvalidated assumptions · severity \`hint\` · has a quick fix · can be allowed

Each kind of claim needs evidence of some strength: people can tell what hurts, and nobody knows what they would pay until they pay. An
experiment by a method that is too weak will be held, cost its weeks, and count neither for nor against what it tests.

It comes from Customer Development: what people say does not carry a price, so let them put their money where their
mouth is.

## Wrong

\`\`\`cdev
hypothesis H1 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-06-30
  fail when < 2
}

experiment E1 survey "What would you pay for a meal?" {
  tests  H1
  //     ^^ weak-method-planned
  sample 100
  from   2026-04-13 to 2026-05-08
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-06-30
  fail when < 2
}

experiment E1 presale "What would you pay for a meal?" {
  tests  H1
  sample 100
  from   2026-04-13 to 2026-05-08
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-06-30
  fail when < 2
}

experiment E1 presale "A prepaid week by payment link" {
  tests  H1
  sample 20
  from   2026-04-13 to 2026-05-08
}
\`\`\`
`,
  'promise-not-kept': `# promise-not-kept

**A bar said beforehand to pivot or to stop, and another decision was taken.**

Unvalidated assumptions · severity \`warning\` · no quick fix · can be allowed

\`then pivot\` or \`then stop\` on a bar is a promise made while nobody had a result to defend. When the bar is met and the decision is to go on all
the same, the promise was worth nothing, and neither is the next one. There may be good reasons, and then they belong
into the decision.

It comes from the validation board: what follows from a result is agreed before anybody has seen it.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind   problem
  pass when >= 60% of 15 interviews by 2026-03-31
  fail when < 40% then stop "Then it is not ours to solve"
  status invalidated
}

evidence V1 from interview on 2026-03-20 {
  contradicts H1 with 3 of 15
  source      "notes/e1.md"
}

decision D1 on 2026-03-25 persevere {
  //                      ^^^^^^^^^ promise-not-kept
  because V1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind   problem
  pass when >= 60% of 15 interviews by 2026-03-31
  fail when < 40% then stop "Then it is not ours to solve"
  status invalidated
}

evidence V1 from interview on 2026-03-20 {
  contradicts H1 with 3 of 15
  source      "notes/e1.md"
}

decision D1 on 2026-03-25 stop {
  because V1
}
\`\`\`
`,
  'stage-ahead-of-evidence': `# stage-ahead-of-evidence

**The venture claims a later stage than its evidence has reached.**

Stage gating · severity \`error\` · has a quick fix · can be allowed

The stage of a venture is computed: it is the first of the four steps whose gate has not passed. A later one that is claimed feels like progress
and hides what is still unknown, and everything that is planned for that stage is planned too early.

It comes from the four steps of Customer Development: the first two search, the last two build on what was found, and a step begins when the one before it is done.

## Wrong

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    validation
  //^^^^^^^^^^^^^^^^^ stage-ahead-of-evidence (error)
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
}

segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info  age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  today "Eats with the television on"
}

roadmap lunches {
  buyer mdm-tan
  step  "first visit", "trial week"
  cycle 14 days
}
\`\`\`

## After the fix

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    discovery
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
}

segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info  age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  today "Eats with the television on"
}

roadmap lunches {
  buyer mdm-tan
  step  "first visit", "trial week"
  cycle 14 days
}
\`\`\`

## Right

The gate out of discovery has passed, so validation may be claimed.

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    validation
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
}

segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info  age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain  lonely "Whole weekdays without a conversation" severity 3 daily
  today "Eats with the television on"
}

hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   critical
  pass when >= 60% of 12 interviews by 2026-04-01
  fail when < 30%
  status validated
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 9 of 12
  with     mdm-tan
  source   "Interview sheets of week 13"
}

roadmap lunches {
  buyer mdm-tan
  step  "first visit", "trial week"
  cycle 14 days
}
\`\`\`
`,
  'premature-hire': `# premature-hire

**Somebody is hired to sell, to market or to run the firm before the sales model is validated.**

Stage gating · severity \`error\` · has a quick fix · can be allowed

Whoever is hired to sell repeats what has worked. Before validation nothing has: the founders have not sold the product themselves, so the new
colleague is blamed for a model that nobody found, and costs a year. An item that was dated before its gate had passed has not waited for it.

It comes from Customer Development, which saw startups fail when they hired a VP of Sales too soon.

## Wrong

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  hire "VP Sales" as sales on 2026-05-01 costs SGD 9_000 per month
  //   ^^^^^^^^^^ premature-hire (error)
}
\`\`\`

The gate has to be the one out of validation, or a later one; and what is dated today or earlier has waited for nothing that had not passed.

\`\`\`cdev
gate G1 exits discovery {
  require 5 interviews
}
gate G2 exits validation {
  require 5 presales
}

plan {
  hire "Head of partnerships" as business-development on 2026-05-01 needs G1
  //   ^^^^^^^^^^^^^^^^^^^^^^ premature-hire
  hire ceo "An experienced CEO" as executive on 2026-04-01 needs G2
  //       ^^^^^^^^^^^^^^^^^^^^ premature-hire
}
\`\`\`

## After the fix

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  hire "VP Sales" as sales on 2026-05-01 costs SGD 9_000 per month needs G2
}
\`\`\`

## Right

\`\`\`cdev
plan {
  hire "VP Sales"        as sales       on 2026-05-01 costs SGD 9_000 per month needs validation
  hire "Second engineer" as engineering on 2026-05-01 costs SGD 6_500 per month
}
\`\`\`
`,
  'premature-spend': `# premature-spend

**Money is spent on demand or sales before the sales model is validated.**

Stage gating · severity \`error\` · has a quick fix · can be allowed

Advertising brings people to a product. Before validation nobody knows which people, with which words, at which price, so most of the money buys
visitors who do not stay. A small test is another matter: \`testBudget\` in \`cdev.json\` says how much may be spent in all before the validation gate.

It comes from Customer Development: the step in which demand is created comes after the step in which the sale is validated.

## Wrong

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  spend "Facebook ads" as demand on 2026-04-20 costs SGD 30_000
  //    ^^^^^^^^^^^^^^ premature-spend (error)
}
\`\`\`

The budget is one for all such spending: the second item goes beyond it.

With \`{"testBudget":500}\` in \`cdev.json\`:

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
}

plan {
  spend "Flyers at two lifts"   as demand on 2026-04-20 costs SGD 300
  spend "Flyers at all lifts"   as demand on 2026-04-27 costs SGD 300
  //    ^^^^^^^^^^^^^^^^^^^^^ premature-spend
  spend "Ads in another market" as sales  on 2026-04-27 costs MYR 100
  //    ^^^^^^^^^^^^^^^^^^^^^^^ premature-spend
}
\`\`\`

## After the fix

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  spend "Facebook ads" as demand on 2026-04-20 costs SGD 30_000 needs G2
}
\`\`\`

## Right

\`\`\`cdev
plan {
  spend "Facebook ads"     as demand   on 2026-09-20 costs SGD 30_000 needs validation
  spend "Recording device" as research on 2026-04-20 costs SGD 200
}
\`\`\`

With \`{"testBudget":500}\` in \`cdev.json\`:

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
}

plan {
  spend "Flyers at two lifts" as demand on 2026-04-20 costs SGD 300
}
\`\`\`
`,
  'premature-build-up': `# premature-build-up

**A department is built up before there is demand for it to serve.**

Stage gating · severity \`warning\` · has a quick fix · can be allowed

Departments, managers and heads of something keep a known business running. Before creation has passed there is no such business, and whoever is
hired to operate it will look for something to operate. Where \`premature-hire\` speaks of the same hire this rule is silent.

It comes from Customer Development: founders are builders, executives are operators, and company building is the last of the four steps.

## Wrong

\`\`\`cdev
gate G3 exits creation {
  require 50 orders
}

plan {
  hire "Two for the hotline" as support on 2026-08-03 costs SGD 3_000 per month
  //   ^^^^^^^^^^^^^^^^^^^^^ premature-build-up (warning)
}
\`\`\`

A word in the title says as much as the department does.

\`\`\`cdev
plan {
  hire "Head of kitchens" as product on 2026-08-03 needs validation
  //   ^^^^^^^^^^^^^^^^^^ premature-build-up
  hire "Sales manager" as sales on 2026-08-03 needs validation
  //   ^^^^^^^^^^^^^^^ premature-build-up
}
\`\`\`

## After the fix

\`\`\`cdev
gate G3 exits creation {
  require 50 orders
}

plan {
  hire "Two for the hotline" as support on 2026-08-03 costs SGD 3_000 per month needs G3
}
\`\`\`

## Right

\`\`\`cdev
plan {
  hire "Two for the hotline" as support     on 2026-08-03 needs creation
  hire "Cook"                as product     on 2026-05-04 costs SGD 2_800 per month
  hire "Developer"           as engineering on 2026-05-04 costs SGD 6_500 per month
}
\`\`\`
`,
  'launch-without-gate': `# launch-without-gate

**A launch has a date and waits for no gate, or its date came while its gate was open.**

Stage gating · severity \`warning\` · has a quick fix · can be allowed

A launch that has a date and waits for no gate happens on that date, whatever has been learned by then. A launch whose date came while its gate
was open has either gone out to nobody in particular, or has moved and the plan does not say so.

It comes from comparing two tracks: product development fixates on the launch date, customer development launches when the customers have been found.

## Wrong

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  launch "Islandwide launch" on 2026-06-01
  //     ^^^^^^^^^^^^^^^^^^^ launch-without-gate (warning)
}
\`\`\`

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  launch "Soft launch" on 2026-04-01 needs G2
  //     ^^^^^^^^^^^^^ launch-without-gate
}
\`\`\`

## After the fix

\`\`\`cdev
gate G2 exits validation {
  require 5 presales
}

plan {
  launch "Islandwide launch" on 2026-06-01 needs G2
}
\`\`\`

## Right

\`\`\`cdev
plan {
  launch "Islandwide launch" on 2026-06-01 needs validation
}
\`\`\`
`,
  'plan-before-gate': `# plan-before-gate

**A plan item waits for a gate that cannot pass by its date.**

Stage gating · severity \`warning\` · no quick fix · can be allowed

An item that waits for a gate is as good as the date it stands at. Where the experiments that the gate depends on end after that date, the gate
cannot have passed by then, so the item will either be late or forget that it was to wait. Experiments without an end tell nothing.

It comes from Customer Development: each step takes as long as the search takes, and the plan follows it.

## Wrong

\`\`\`cdev
hypothesis H1 "5 of 20 families prepay SGD 9.50 a meal" {
  kind pricing
  risk critical
  pass when >= 5 of 20 presales by 2026-07-31
  fail when < 2
}
experiment E1 presale "Prepaid week by PayNow link" {
  tests  H1
  sample 20
  from   2026-06-15 to 2026-07-31
}
gate G2 exits validation {
  require H1 validated
}

plan {
  launch "Islandwide launch" on 2026-07-01 needs G2
  //                                             ^^ plan-before-gate (warning)
}
\`\`\`

Nobody is met before the experiment in which they are to be met begins.

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info  age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  today "Eats with the television on"
}
experiment E1 interview "At two activity centres" {
  with   mdm-tan
  sample 20
  from   2026-07-15 to 2026-07-31
}
gate G1 exits discovery {
  require 12 interviews with mdm-tan
}

plan {
  raise "Seed round" on 2026-07-01 needs discovery
  //                                     ^^^^^^^^^ plan-before-gate
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "5 of 20 families prepay SGD 9.50 a meal" {
  kind pricing
  risk critical
  pass when >= 5 of 20 presales by 2026-07-31
  fail when < 2
}
experiment E1 presale "Prepaid week by PayNow link" {
  tests  H1
  sample 20
  from   2026-06-15 to 2026-07-31
}
gate G2 exits validation {
  require H1 validated
}

plan {
  launch "Islandwide launch" on 2026-08-17 needs G2
}
\`\`\`
`,
  'no-gate-decision': `# no-gate-decision

**A gate has passed or a hypothesis is refuted, and no decision has answered it.**

Stage gating · severity \`information\` · has a quick fix · can be allowed

A gate that has passed and a hypothesis that is refuted are the two moments in which a venture can change its course for a reason. Where no decision
answers within \`decisionWithinDays\` (14 days, unless \`cdev.json\` says otherwise), the moment has been let go by; a late decision ends the finding.

It comes from Customer Development: each step ends with the founders deciding to pivot or to proceed.

## Wrong

\`\`\`cdev
hypothesis H1 "3 of 5 seniors walk to the market every day" {
  //       ^^ no-gate-decision (information)
  kind   problem
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
  status invalidated
}
evidence V1 from interview on 2026-03-10 {
  contradicts H1 with 1 of 12
  source      "Interview sheets of week 10"
}
\`\`\`

\`\`\`cdev
gate G1 exits discovery {
  // ^^ no-gate-decision
  require 12 interviews
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
  status validated
}
evidence V1 from interview on 2026-03-10 {
  supports H1 with 9 of 12
  source   "Interview sheets of week 10"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "3 of 5 seniors walk to the market every day" {
  kind   problem
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
  status invalidated
}

decision D1 on 2026-04-05 persevere {
  because V1
}
evidence V1 from interview on 2026-03-10 {
  contradicts H1 with 1 of 12
  source      "Interview sheets of week 10"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "3 of 5 seniors walk to the market every day" {
  kind   problem
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
  status invalidated
}
evidence V1 from interview on 2026-03-10 {
  contradicts H1 with 1 of 12
  source      "Interview sheets of week 10"
}
decision D1 on 2026-03-12 persevere {
  because V1
  learned "It is not the walk, it is the empty table"
}
\`\`\`
`,
  'decision-without-reason': `# decision-without-reason

**A decision does not say why it was taken.**

Stage gating · severity \`error\` · no quick fix · can be allowed

A decision is as good as the reason it was taken for, and that reason may fall away: evidence is replaced, a hypothesis is reworded. A decision
that names none cannot be looked at again, so it stays as it was when everything it rested on has changed.

It comes from Customer Development: the venture pivots or proceeds on evidence.

## Wrong

\`\`\`cdev
decision D1 on 2026-03-02 persevere {
  //     ^^ decision-without-reason (error)
  by "Aisha"
}
\`\`\`

## Right

\`\`\`cdev
decision D1 on 2026-03-02 persevere {
  because "Two centres have asked us to come back in May"
  by      "Aisha"
}
\`\`\`
`,
  'pivot-without-learning': `# pivot-without-learning

**A pivot says nothing that was learned or changes nothing, or the venture proceeds past what is refuted.**

Stage gating · severity \`warning\` · no quick fix · can be allowed

A pivot is a mistake that was worth making, if the next attempt knows more. Without \`learned\` it may be made again, and a pivot that changes no
declaration has left the model as wrong as it was. To proceed while a hypothesis that the gate requires is refuted is the opposite fault: the lesson was there.

It comes from Customer Development: get it wrong as often as need be, if you plan to learn, and expect to be sent back to the first step.

## Wrong

\`\`\`cdev
decision D1 on 2026-03-02 pivot from discovery to discovery {
  //                      ^^^^^ pivot-without-learning (warning)
  because "Nobody at the two centres cooks"
}
\`\`\`

\`\`\`cdev
gate G1 exits discovery {
  require H1 validated
}
hypothesis H1 "3 of 5 seniors walk to the market every day" {
  kind   problem
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
  status invalidated
}
evidence V1 from interview on 2026-03-10 {
  contradicts H1 with 1 of 12
  source      "Interview sheets of week 10"
}
decision D1 on 2026-03-12 proceed {
  //                      ^^^^^^^ pivot-without-learning
  because V1
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
decision D1 on 2026-03-02 pivot from discovery to discovery {
  because "Nobody at the two centres cooks"
  changes seniors
  learned "Whoever comes to a centre eats there: ask those who stay at home"
}
\`\`\`
`,
  'weak-gate': `# weak-gate

**A gate requires nothing that a customer did.**

Stage gating · severity \`warning\` · no quick fix · can be allowed

A gate holds a venture back until it knows enough, and what it has to know is in other people's heads. A gate that requires only a roadmap, a
number of the founders' own or somebody's word can be passed from the desk, and then says nothing.

It comes from Customer Development: there are no facts inside the building, so get outside.

## Wrong

\`\`\`cdev
gate G1 exits discovery {
  // ^^ weak-gate (warning)
  require "The team believes in it" confirmed on 2026-03-30 by "Aisha"
}
\`\`\`

## Right

\`\`\`cdev
gate G1 exits discovery {
  require "The team believes in it" confirmed on 2026-03-30 by "Aisha"
  require 12 interviews
}
\`\`\`
`,
  'user-without-buyer': `# user-without-buyer

**A segment or a product has a user for whom nobody buys.**

Buyer and user · severity \`warning\` · has a quick fix · can be allowed

Whoever uses a product and whoever pays for it are two customers, even where they are one person. As long as nobody buys for a user, no price can
be tried on anyone. It is an error once a price, or a head-count of a gate, names one of those users: then somebody relies on a buyer who is not there.

It comes from customer profiles: the user and the buyer each get one.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user {
  //                          ^^^^ user-without-buyer (warning)
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
}
\`\`\`

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user {
  //                          ^^^^ user-without-buyer (error)
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
}
\`\`\`

## After the fix

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}
\`\`\`
`,
  'thin-buyer': `# thin-buyer

**A buyer has neither pains nor gains of their own.**

Buyer and user · severity \`warning\` · has a quick fix · can be allowed

A buyer who has neither pains nor gains of their own is a purse in the model and not a person. Nothing then says why they would pay, so the price is
set by what the user would like. It is a hint until a price, a head-count of a gate or an experiment names the buyer, or somebody else of their segment.

It comes from customer profiles: the buyer should have a profile as well.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  //                        ^^^^^ thin-buyer (hint)
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  today "Calls at lunch"
}
\`\`\`

Once an experiment asks them, it is a warning.

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  //                        ^^^^^ thin-buyer (warning)
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  today "Calls at lunch"
}

experiment E1 interview "Children, after work" {
  with   wei-ling
  sample 12
  from   2026-04-10 to 2026-04-30
}
\`\`\`

## After the fix

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  today "Calls at lunch"
  pain worry "What weighs on wei-ling while nothing changes" severity 3
  gain relief "What wei-ling would be glad of" importance 3
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}
\`\`\`
`,
  'buyer-never-asked': `# buyer-never-asked

**Users were asked and the one who pays was not.**

Buyer and user · severity \`error\` · has a quick fix · can be allowed

Users say what they would like and buyers say what they pay for, and the two answers differ. Where users were asked and no buyer was, the venture
knows half of it, and the half that it knows is the cheerful one. Team, friends and family are nobody here. The finding rests while an experiment with the buyer is still to end.

It comes from customer profiles: the one who pays is a customer too, and has to be asked.

## Wrong

At a gate whose head-count of a buyer stands at nobody, while users were asked the same way:

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
  require 10 interviews with wei-ling
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ buyer-never-asked (error)
}

hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     mdm-tan
  source   "Interview sheets of week 13"
}
\`\`\`

At a hypothesis on a price:

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

hypothesis H2 "5 of 20 pay SGD 9.50 a meal" {
  //       ^^ buyer-never-asked
  kind   pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}
evidence V1 from presale on 2026-03-28 {
  supports   H2 with 3 of 9
  with       mdm-tan
  commitment money SGD 142
  source     "payments, week 13"
}
\`\`\`

At a price:

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  //                              ^^^^^^^^ buyer-never-asked
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely, wei-ling.guilt
}

hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
hypothesis H2 "5 of 20 families pay SGD 9.50 a meal" {
  kind   pricing
  about  wei-ling
  pass when >= 5 of 20 presales by 2026-06-30
  fail when < 2
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     mdm-tan
  source   "Interview sheets of week 13"
}
\`\`\`

## After the fix

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
  require 10 interviews with wei-ling
}

experiment E1 interview "What wei-ling says and does" {
  with   wei-ling
  sample 10
  from   2026-04-05 to 2026-05-03
}

hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     mdm-tan
  source   "Interview sheets of week 13"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

gate G1 exits discovery {
  require 12 interviews with mdm-tan
  require 10 interviews with wei-ling
}

hypothesis H1 "6 of 10 children did not know last Tuesday whether she ate" {
  kind   problem
  about  wei-ling.guilt
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     wei-ling
  source   "Interview sheets of week 13"
}
\`\`\`
`,
  'user-never-asked': `# user-never-asked

**A problem was tried on buyers only, and those who are said to have it were not asked.**

Buyer and user · severity \`warning\` · has a quick fix · can be allowed

Buyers know what they pay for, and guess what users suffer from. A problem that was tried on buyers only may be the buyer's picture of it, and a
product built for that picture is bought once and left in the cupboard. A problem of the buyer's own is theirs to tell. The finding rests while an experiment with the user is still to end.

It comes from customer profiles: whoever uses a product and whoever buys it are asked about different things.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  //       ^^ user-never-asked (warning)
  kind   problem
  about  mdm-tan.lonely
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     wei-ling
  source   "Interview sheets of week 13"
}
\`\`\`

## After the fix

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}

experiment E1 interview "What mdm-tan says and does" {
  tests  H1
  with   mdm-tan
  sample 12
  from   2026-04-05 to 2026-05-03
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     wei-ling
  source   "Interview sheets of week 13"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

hypothesis H1 "6 of 10 children did not know last Tuesday whether she ate" {
  kind   problem
  about  wei-ling.guilt
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 4 of 5
  with     wei-ling
  source   "Interview sheets of week 13"
}
\`\`\`
`,
  'one-sided-value': `# one-sided-value

**A product does nothing for the buyer, or nothing for the user.**

Buyer and user · severity \`warning\` · has a quick fix · can be allowed

A product that does nothing for the buyer is liked and not paid for; one that does nothing for the user is paid for once. Each of the two has to
find something in it: a pain relieved, a gain created, a job done.

It comes from customer profiles: the buyer has pains and gains of their own, beside those of the user.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  //                              ^^^^^^^^ one-sided-value (warning)
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
\`\`\`

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  //    ^^^^^^^ one-sided-value
  feature photo "A photo of the finished meal" relieves wei-ling.guilt
}
\`\`\`

## After the fix

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely, wei-ling.guilt
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}

product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
  feature photo "A photo of the finished meal" relieves wei-ling.guilt
}
\`\`\`
`,
  'dangling-role': `# dangling-role

**Someone buys for a person who is no user, a price is paid by no buyer, or a profile is of no segment.**

Buyer and user · severity \`error\` · no quick fix · can be allowed

Roles hang together: a buyer buys for a user, a price is paid by a buyer, a profile is one person of a segment. Where one end is missing, whatever
leans on it (a head-count, a price, the size of the market) leans on nobody.

It comes from customer profiles, in which every person has a part in the sale and belongs to a group that can be counted.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as influencer {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
}
profile wei-ling of kids as buyer for mdm-tan {
  //                                  ^^^^^^^ dangling-role (error)
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}
\`\`\`

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
}
product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by mdm-tan
  //                              ^^^^^^^ dangling-role
  price SGD 40 per week
  //^^^^^^^^^^^^^^^^^^^ dangling-role
}
\`\`\`

\`\`\`cdev
profile mdm-tan as user, buyer {
  //    ^^^^^^^ dangling-role
  info  age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  today "Eats with the television on"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment kids "Working children in Toa Payoh who live elsewhere" niche {
  size 38_000 people source "SingStat 2025, table M811" on 2025-12-31
}
profile mdm-tan of seniors as user {
  info age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain lonely "Whole weekdays without a conversation" severity 5 daily
  gain company "A familiar face at the door" importance 4
}
profile wei-ling of kids as buyer for mdm-tan {
  info  age 35..55, income SGD 6_500 per month, lifestyle "office job, visits on Sundays", reason "wants to know, not to guess"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}
product tingkat "Daily tingkat with a check-in" {
  price SGD 9.50 per meal paid by wei-ling
}
\`\`\`
`,
  'no-decider': `# no-decider

**A roadmap into a business segment names nobody who decides.**

Buyer and user · severity \`information\` · no quick fix · can be allowed

In a firm the one who pays out of a budget seldom decides alone. A roadmap into a segment of firms whose buyer is no decider, and which names nobody
else who is, ends one step before the sale: at somebody whom the venture has never met.

It comes from selling to firms, where user, buyer and decider are different people with different fears.

## Wrong

\`\`\`cdev
segment coops "Dairy co-operatives in Nyandarua" niche {
  business
  size 96 societies source "Register of the county office" on 2025-12-31
}
profile grader of coops as user {
  info age 22..40, income KES 18k..26k per month, lifestyle "at the shed by 4.30", reason "wants one number nobody argues with"
  pain blame "Is blamed when the book and the lorry differ" severity 5 weekly
}
profile treasurer of coops as buyer for grader {
  info  age 38..60, income KES 55k..80k per month, lifestyle "treasurer by vote", reason "signs the audit with his name"
  pain  shortfall "Pays for litres that nobody pays him for" severity 5 monthly
  today "Carbon paper" costs KES 21_000 per month
}

roadmap boards {
  user  grader
  buyer treasurer
  //^^^^^^^^^^^^^ no-decider (information)
  step  "three mornings of books", "treasurer pays a quarter"
  cycle 45 days
}
\`\`\`

## Right

\`\`\`cdev
segment coops "Dairy co-operatives in Nyandarua" niche {
  business
  size 96 societies source "Register of the county office" on 2025-12-31
}
profile grader of coops as user {
  info age 22..40, income KES 18k..26k per month, lifestyle "at the shed by 4.30", reason "wants one number nobody argues with"
  pain blame "Is blamed when the book and the lorry differ" severity 5 weekly
}
profile treasurer of coops as buyer for grader {
  info  age 38..60, income KES 55k..80k per month, lifestyle "treasurer by vote", reason "signs the audit with his name"
  pain  shortfall "Pays for litres that nobody pays him for" severity 5 monthly
  today "Carbon paper" costs KES 21_000 per month
}

roadmap boards {
  user    grader
  buyer   treasurer
  decider "the chair of the board"
  step    "three mornings of books", "treasurer pays a quarter"
  cycle   45 days
}
\`\`\`
`,
  'no-segment-kind': `# no-segment-kind

**A segment does not say whether it is mass, niche or segmented.**

Segment and market · severity \`warning\` · no quick fix · can be allowed

A mass market lives on volume, a niche on margin, and a segmented one wants a little something else in each of its parts. Until it is said which of
them a segment is, nobody can judge its price, its size or the way it is sold to. The parts of a segmented one need no kind of their own. It is a hint
until a price, a head-count of a gate or an experiment names somebody of the segment.

It comes from customer segments: whom a startup creates value for decides the margin, the volume and the way to sell.

## Wrong

\`\`\`cdev
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" {
  //    ^^^^^^^^^^^^^ no-segment-kind (hint)
  trait lifestyle "cooks twice a week, no smartphone"
}
\`\`\`

Once an experiment goes to them, it is a warning.

\`\`\`cdev
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" {
  //    ^^^^^^^^^^^^^ no-segment-kind (warning)
  trait lifestyle "cooks twice a week, no smartphone"
}
profile mdm-tan of seniors-alone as user, buyer {
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  today "Eats at the coffee shop downstairs"
}

experiment E1 interview "Seniors at two activity centres" {
  with   mdm-tan
  sample 15
  from   2026-04-10 to 2026-04-30
}
\`\`\`

## Right

\`\`\`cdev
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche {
  trait lifestyle "cooks twice a week, no smartphone"
}
\`\`\`

The parts are parts of one kind of market, and need not repeat it.

\`\`\`cdev
segment families "Families who arrange meals for a parent" segmented {
  segment same-block "The parent lives in the same block"
  segment far-away   "The parent lives across the island"
}
\`\`\`
`,
  'segmented-without-parts': `# segmented-without-parts

**A segmented market has fewer than two parts, or parts that want the same.**

Segment and market · severity \`warning\` · no quick fix · can be allowed

A segmented market is one whose customers want nearly the same, each group in its own way. With one part, or none, there is nothing that sets them
apart; and two parts whose people have the same jobs and pains are one segment that was given two names, so evidence of the one is not looked for in
the other.

It comes from customer segments, where the parts of a segmented market differ in their needs and problems.

## Wrong

\`\`\`cdev
segment families "Families who arrange meals for a parent" segmented {
  //                                                       ^^^^^^^^^ segmented-without-parts
  segment same-block "The parent lives in the same block"
}
\`\`\`

\`\`\`cdev
segment families "Families who arrange meals for a parent" segmented {
  segment same-block "The parent lives in the same block"
  segment far-away "The parent lives across the island"
  //      ^^^^^^^^ segmented-without-parts
}
profile wei-ling of same-block as user, buyer {
  info  lifestyle "Looks in every evening"
  job   peace "Know that Mum ate today"
  pain  guilt "Cannot check on her on weekdays" severity 2 weekly
  today "Cooks double on Sundays"
}
profile kumar of far-away as user, buyer {
  info  lifestyle "Calls on Sundays"
  pain  worry "Cannot check on her on weekdays" severity 5 daily
  job   calm "Know that Mum ate today"
  today "Pays a neighbour"
}
\`\`\`

## Right

\`\`\`cdev
segment families "Families who arrange meals for a parent" segmented {
  segment same-block "The parent lives in the same block"
  segment far-away   "The parent lives across the island"
}
profile wei-ling of same-block as user, buyer {
  info  lifestyle "Looks in every evening"
  pain  time "Loses an hour to cooking twice" severity 3 daily
  today "Cooks double on Sundays"
}
profile kumar of far-away as user, buyer {
  info  lifestyle "Calls on Sundays"
  pain  worry "Cannot check on her on weekdays" severity 5 daily
  today "Pays a neighbour"
}
\`\`\`
`,
  'margin-against-kind': `# margin-against-kind

**A mass market lives on margin, or a niche on volume, and no note says why.**

Segment and market · severity \`hint\` · no quick fix · can be allowed

What is sold to everyone is sold often and at a low margin; what is made for a few must earn well on each. A mass market with a high margin and a low
volume, or a niche with the reverse, is either in the wrong kind or a business that needs an explanation. A \`note\` that gives it ends the hint.

It comes from customer segments: mass market and niche differ in margin and volume.

## Wrong

\`\`\`cdev
segment commuters "Commuters on the morning train" mass {
  margin high
  //     ^^^^ margin-against-kind
  volume low
}
segment coeliacs "People with coeliac disease in Singapore" niche {
  margin low
  //     ^^^ margin-against-kind
  volume high
}
\`\`\`

## Right

\`\`\`cdev
segment commuters "Commuters on the morning train" mass {
  margin low
  volume high
}
segment coeliacs "People with coeliac disease in Singapore" niche {
  margin low
  volume high
  note   "The hospitals buy for all of them at once, on a yearly contract"
}
segment allergics "People with a nut allergy in Singapore" niche {
  margin medium
  volume high
}
\`\`\`
`,
  'size-unsourced': `# size-unsourced

**The size of a segment has no source, or is the team's own estimate.**

Segment and market · severity \`information\` · has a quick fix · can be allowed

The size of a segment ends up in every plan and every pitch, and nobody asks again where it came from. A number with a source can be checked, and be
corrected next year; the team's own estimate is a hope with digits. A file, an address or a table is a source.

It comes from customer segments, which are drawn so that the size of the market can be estimated accurately.

## Wrong

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche {
  size 38k people source "own estimate"
  //                     ^^^^^^^^^^^^^^ size-unsourced
}
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people on 2025-12-31
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ size-unsourced
}
\`\`\`

## After the fix

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche {
  size 38k people source "Who counted them, in which table of which year"
}
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people on 2025-12-31 source "Who counted them, in which table of which year"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
segment seniors-couples "Couples of 70 and more in Toa Payoh" niche {
  size 8_400 people source "research/singstat-m810.csv" on 2025-12-31
}
\`\`\`
`,
  'market-type-missing': `# market-type-missing

**Customer creation is claimed and the type of market is not chosen.**

Segment and market · severity \`warning\` · no quick fix · can be allowed

In an existing market customers know what they want and from whom; in a new one nobody looks for the product, and no campaign changes that in a
quarter. How demand is created, how fast it can grow and what it may cost follow from the type of market, so it must be chosen before customer creation
begins.

It comes from the four types of startup market in Customer Development.

## Wrong

\`\`\`cdev
venture kampung-kitchen {
  stage creation
  //    ^^^^^^^^ market-type-missing
}
\`\`\`

## Right

\`\`\`cdev
venture kampung-kitchen {
  market resegmented niche
  stage  creation
}
\`\`\`

Before that there is time.

\`\`\`cdev
venture kampung-kitchen {
  stage validation
}
\`\`\`
`,
  'market-type-mismatch': `# market-type-mismatch

**A new market is launched into with advertising, or an existing one has no competitor.**

Segment and market · severity \`hint\` · no quick fix · can be allowed

Advertising wins customers who look for what they know. In a new market nobody does yet, so that money spent on demand as in a launch is mostly lost: the
first years go into the few who see the point by themselves. An existing market is the reverse: somebody sells there already, and until it is said
who, nothing can be better. What waits for the creation gate is no launch on a guess, and what stays within the \`testBudget\` of \`cdev.json\` is a test.

It comes from the four types of startup market in Customer Development.

## Wrong

\`\`\`cdev
venture kampung-kitchen {
  currency SGD
  market   new
  //       ^^^ market-type-mismatch
}

plan {
  spend "Facebook ads" as demand on 2026-05-01 costs SGD 30_000
}
\`\`\`

\`\`\`cdev
venture kampung-kitchen {
  market existing
  //     ^^^^^^^^ market-type-mismatch
}
\`\`\`

## Right

With \`{"testBudget":500}\` in \`cdev.json\`:

\`\`\`cdev
venture kampung-kitchen {
  currency SGD
  market   new
}

plan {
  spend "Two landing pages" as demand   on 2026-05-01 costs SGD 300
  spend "Facebook ads"      as demand   on 2026-12-01 costs SGD 30_000 needs creation
  spend "Focus groups"      as research on 2026-05-01 costs SGD 5_000
}
\`\`\`

\`\`\`cdev
venture kampung-kitchen {
  market existing
}

alternative grab "A delivery app" {
  weakness "Nobody stays to talk"
  link     "https://food.example.com"
}
\`\`\`
`,
  'too-many-segments': `# too-many-segments

**Before validation the venture goes for many segments at once and none is its beachhead.**

Segment and market · severity \`hint\` · no quick fix · can be allowed

Ten talks with people of one kind show a pattern; ten talks with people of five kinds show five anecdotes. Before validation a venture can afford to
understand one group really well, and that one is the \`beachhead\`. How many segments may do without is a setting; of a segmented one each part counts.

It comes from customer discovery, which looks for the first few who buy at once, not for the whole market.

## Wrong

\`\`\`cdev
venture kampung-kitchen {
  //    ^^^^^^^^^^^^^^^ too-many-segments
  currency SGD
}

segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche
segment families "Families who arrange meals for a parent" segmented {
  segment same-block "The parent lives in the same block"
  segment far-away   "The parent lives across the island"
}
\`\`\`

## Right

\`\`\`cdev
venture kampung-kitchen {
  currency SGD
}

segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche
segment families "Families who arrange meals for a parent" segmented {
  segment same-block "The parent lives in the same block" { beachhead }
  segment far-away   "The parent lives across the island"
}
\`\`\`

\`\`\`cdev
venture kampung-kitchen {
  currency SGD
}

segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche
segment sandwiched-kids "Working children whose parents live apart" niche
\`\`\`
`,
  'no-alternative': `# no-alternative

**Nothing says what a buyer does today instead.**

Segment and market · severity \`warning\` · no quick fix · can be allowed

Nobody buys into nothing: there is a neighbour, a spreadsheet, a rival, or the decision to live with it. What buyers do today is what every price is
compared with, and a buyer who does nothing at all may not have the problem. An alternative that is nobody's \`today\` yet may be anyone's, and ends the
finding. It is a hint until a price, a head-count of a gate or an experiment names the buyer, or somebody else of their segment.

It comes from customer profiles, which ask what customers use now before they ask what they might use.

## Wrong

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  //                                         ^^^^^ no-alternative (hint)
  info lifestyle "office job, visits on Sundays"
  pain guilt "Cannot check on her on weekdays" severity 4 daily
}
\`\`\`

Once an experiment asks them, it is a warning.

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  //                                         ^^^^^ no-alternative (warning)
  info lifestyle "office job, visits on Sundays"
  pain guilt "Cannot check on her on weekdays" severity 4 daily
}

experiment E1 interview "Children, after work" {
  with   wei-ling
  sample 12
  from   2026-04-10 to 2026-04-30
}
\`\`\`

## Right

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  info  lifestyle "office job, visits on Sundays"
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today neighbour costs SGD 150 per month
}
profile kumar of sandwiched-kids as user, buyer {
  info  lifestyle "works shifts, calls at night"
  pain  worry "Does not know whether she ate" severity 4 daily
  today "Calls at lunch and hopes"
}
alternative neighbour "A neighbour who cooks for two" { weakness "Stops when the neighbour travels" }
\`\`\`
`,
  'switching-not-worth-it': `# switching-not-worth-it

**What a buyer loses by switching weighs as much as what the product gives them, or more.**

Segment and market · severity \`warning\` · no quick fix · can be allowed

Whoever switches gives something up: a habit, a contract, the goodwill of a neighbour. They do it only where what they win outweighs that. The severities
of a buyer's pains that some feature relieves and the importances of the gains one creates are added up, 3 where none is said, and held against the weights of
what is lost. Without a weight there is nothing to weigh.

It comes from customer profiles: customers do not switch unless the gain outweighs the perceived loss.

## Wrong

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  info   lifestyle "office job, visits on Sundays"
  pain   guilt "Cannot check on her on weekdays" severity 2 daily
  pain   cost  "Pays a neighbour who may stop any day" severity 5 monthly
  today  "Pays a neighbour who cooks for two"
  switch loss "The neighbour would be offended" weight 3
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ switching-not-worth-it
}

product tingkat "Daily tingkat with a check-in" {
  feature photo "A photo of the finished meal" relieves wei-ling.guilt
}
\`\`\`

## Right

\`\`\`cdev
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  info   lifestyle "office job, visits on Sundays"
  pain   guilt "Cannot check on her on weekdays" severity 2 daily
  gain   proof "A photo of the finished meal"
  today  "Pays a neighbour who cooks for two"
  switch loss "The neighbour would be offended" weight 3
  switch loss "One more app on the phone"
}

product tingkat "Daily tingkat with a check-in" {
  feature photo "The driver sends a photo" relieves wei-ling.guilt creates wei-ling.proof
}
\`\`\`
`,
  'vague-segment': `# vague-segment

**A segment is everyone and no one, or nothing says what sets its people apart.**

Segment and market · severity \`warning\` · has a quick fix · can be allowed

"Everyone" cannot be visited, "SMEs" have nothing in common but a form at the tax office. People belong to one segment because of how much they have,
how they live and why they choose, and whoever cannot say that cannot tell the next customer from a passer-by. A \`trait\` narrows a segment down, an
\`info\` a profile; for firms, any fact tells. It is a hint until a price, a head-count of a gate or an experiment names somebody of the segment.

It comes from customer segments, told apart by income, way of life and reason to choose.

## Wrong

\`\`\`cdev
segment anyone "Everyone who eats lunch" mass
//              ^^^^^^^^ vague-segment (hint)
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  //    ^^^^^^^^ vague-segment (hint)
  info  age 35..55
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
}
\`\`\`

Once an experiment asks them, it is a warning.

\`\`\`cdev
segment firms "SMEs in Singapore" niche { business }
//             ^^^^ vague-segment (warning)
profile office-manager of firms as user, buyer {
  //    ^^^^^^^^^^^^^^ vague-segment (warning)
  pain  hunger "Staff lose an hour to lunch" severity 2 daily
  today "Everybody goes out"
}

experiment E1 interview "Offices in the same tower" {
  with   office-manager
  sample 12
  from   2026-04-10 to 2026-04-30
}
\`\`\`

## After the fix

\`\`\`cdev
segment anyone "Everyone who eats lunch" mass {
  trait lifestyle "How they live, and where one meets them"
}
segment sandwiched-kids "Working children whose parents live apart" niche
profile wei-ling of sandwiched-kids as user, buyer {
  info  age 35..55
  pain  guilt "Cannot check on her on weekdays" severity 4 daily
  today "Calls at lunch"
  info lifestyle "How they live, and where one meets them"
}
\`\`\`

## Right

\`\`\`cdev
segment shift-workers "Everyone who works nights at the three hospitals" niche {
  trait lifestyle "sleeps at noon, eats at three in the morning"
  trait reason-to-choose "nothing else is open"
}
segment firms "SMEs in Singapore" niche {
  business
  trait staff 20..60
}
profile nurse of shift-workers as user, buyer {
  info  age 22..50
  pain  hunger "Nothing warm is sold at three in the morning" severity 4 daily
  today "Instant noodles"
}
profile office-manager of firms as user, buyer {
  pain  hunger "Staff lose an hour to lunch" severity 2 daily
  today "Everybody goes out"
}
profile union of firms as influencer
\`\`\`
`,
  'weak-evidence': `# weak-evidence

**Evidence is of a kind that cannot carry what it is brought forward for.**

Evidence · severity \`warning\` · has a quick fix · can be allowed

What people say does not carry a price, and what a page's visitors click does not carry a sale. Each kind of hypothesis needs evidence of a certain
strength: talk for problems, something tried for solutions, something done for channels and demand, money for prices and sales. Weaker evidence is
shown and counts neither for nor against, so the finding stands until something stronger is there or planned. Evidence that is marked \`weak\` has been seen through
already, and what only \`informs\` claims nothing.

It comes from Customer Development, where the test is whether customers put their money where their mouth is.

## Wrong

\`\`\`cdev
hypothesis H2 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 people by 2026-04-30
  fail when < 2
}

evidence V1 from survey on 2026-03-02 {
  supports H2 with 14 of 20
  //       ^^ weak-evidence
  source   "notes/survey.md"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H2 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 people by 2026-04-30
  fail when < 2
}

experiment E1 presale "Put H2 to the test" {
  tests  H2
  sample 20
  from   2026-04-05 to 2026-04-30
}

evidence V1 from survey on 2026-03-02 {
  supports H2 with 14 of 20
  source   "notes/survey.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H2 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}

evidence V1 from survey on 2026-03-02 {
  informs H2
  source  "notes/survey.md"
}
evidence V2 from presale on 2026-03-20 {
  supports   H2 with 4 of 9
  commitment money SGD 190
  source     "payments/march.csv"
}
\`\`\`
`,
  'under-sampled': `# under-sampled

**Fewer people were asked than promised, or so few are to be asked that their answers say little.**

Evidence · severity \`warning\` · no quick fix · can be allowed

A sample is promised before anyone knows the result, so that nobody can stop when it looks good. An experiment that ended with fewer people than its
\`sample\`, whatever wording they were asked about, has not kept the promise; and a bar that asks for a handful of interviews promises too little from the start. Fewer
than five are anecdotes, and before something is called validated answers should have begun to repeat themselves, which takes about twelve.

It comes from customer discovery: what a handful of people say is an anecdote.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "Two activity centres" {
  tests  H1
  sample 15
  //^^^^^^^ under-sampled
  from   2026-03-01 to 2026-03-20
}

evidence V1 from E1 on 2026-03-18 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
}
\`\`\`

A bar may promise too little, and then even a full sample says nothing.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 3 of 4 interviews by 2026-04-30
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ under-sampled
  fail when < 1
}

experiment E1 interview "Two activity centres" {
  tests  H1
  sample 4
  from   2026-04-01 to 2026-04-30
}
\`\`\`

Once it is called validated, more is asked.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind   problem
  pass when >= 60% of 8 interviews by 2026-04-30
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ under-sampled
  fail when < 40%
  status validated
}

evidence V1 from interview on 2026-03-18 {
  supports H1 with 7 of 8
  source   "notes/e1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  revision 2 since 2026-03-10
  pass when >= 60% of 10 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "Two activity centres" {
  tests  H1
  sample 15
  from   2026-03-01 to 2026-03-20
}

evidence V1 from E1 on 2026-03-05 {
  informs H1 with 3 of 6
  source  "notes/e1-pilot.md"
}
evidence V2 from E1 on 2026-03-18 {
  supports H1 with 5 of 9
  source   "notes/e1.md"
}
\`\`\`
`,
  'moved-goalposts': `# moved-goalposts

**The wording of a hypothesis is younger than evidence that names its revision, or its bar was changed after it had been measured against.**

Evidence · severity \`warning\` · speaks in \`cdev diff\` too · has a quick fix · can be allowed

Evidence answers the wording it was asked with. Where the wording of a revision is younger than evidence that names this very revision, it was changed after the
fact, and what customers said about the one sentence is counted for another. A new wording is a new revision; the evidence stays with the old one.

\`cdev diff\` compares two revisions and says the same of bars: where a pass or fail bar's number, sample or date was changed, in either direction, although evidence
had been measured against it, the revision has to be raised, and it tells what the verdict would be by the old bar. There it is an error. A bar that nothing has been
measured against may be changed at will. A revision that is dated back before the results leaves none of them behind, so under it a bar is moved all the same. Whoever accepts old evidence for a new wording or a new bar knowingly says why in an \`allow\`.

It comes from the test card: the bar is written before the experiment, so that it cannot be bent to its result.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 1 since 2026-03-20 "Seniors living alone find the market too far away"
  //               ^^^^^^^^^^ moved-goalposts
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  contradicts H1 revision 1 with 2 of 10
  source      "notes/e1.md"
}
\`\`\`

A bar that was lowered once the numbers were in:

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 60% of 10 interviews by 2026-05-01
  fail when < 40%
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 5 of 10
  source   "five of ten weighed it while we watched"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 50% of 10 interviews by 2026-05-01
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ moved-goalposts (error)
  fail when < 40%
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 5 of 10
  source   "five of ten weighed it while we watched"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-20 "Seniors living alone find the market too far away"
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  contradicts H1 revision 1 with 2 of 10
  source      "notes/e1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-20
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  contradicts H1 revision 1 with 2 of 10
  source      "notes/e1.md"
}
evidence V2 from interview on 2026-03-28 {
  supports H1 revision 2 with 6 of 8
  source   "notes/e2.md"
}
\`\`\`

A bar may be moved as long as nothing has been measured against it, and with a new revision at any time:

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 60% of 10 interviews by 2026-05-01
  fail when < 40%
}
hypothesis H2 "Bakers would give the rest away if somebody came for it" {
  kind problem
  pass when >= 60% of 10 interviews by 2026-05-01
  fail when < 40%
}
evidence V1 from interview on 2026-03-12 {
  supports H2 with 5 of 10
  source   "five of ten had a box ready"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 70% of 20 interviews by 2026-06-01
  fail when < 40%
}
hypothesis H2 "Bakers give the rest away where somebody comes for it every day" {
  kind     problem
  revision 2 since 2026-04-01
  pass when >= 50% of 20 interviews by 2026-06-01
  fail when < 40%
}
evidence V1 from interview on 2026-03-12 {
  supports H2 with 5 of 10
  source   "five of ten had a box ready"
}
\`\`\`
`,
  'claim-without-news': `# claim-without-news

**A hypothesis was written as validated or invalidated, or a later stage claimed, and no evidence was added.**

Evidence · severity \`error\` · speaks in \`cdev diff\` only · no quick fix · can be allowed

A claim reports what the evidence says. Where a change writes \`status validated\` or \`invalidated\`, or a later \`stage\`, and brings no evidence along, somebody has
made up their mind and the customers have not been heard. \`cdev diff\` sees it, because it compares two revisions. Whoever only writes down what the evidence had
been saying before the change is not blamed: that is told as information.

It comes from Customer Development: what a venture knows changes by what customers do, not by what is written.

## Wrong

Before:

\`\`\`cdev
venture bakery { currency EUR }
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched"
}
\`\`\`

After:

\`\`\`cdev
venture bakery {
  currency EUR
  stage    validation
  //^^^^^^^^^^^^^^^^^ claim-without-news (error)
}
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
  status validated
  //^^^^^^^^^^^^^^ claim-without-news (error)
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched"
}
\`\`\`

## Right

The claim comes with the evidence that carries it:

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
  status validated
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched"
}
evidence V2 from interview on 2026-03-30 {
  supports H1 with 4 of 5
  source   "four of five weighed it while we watched"
}
\`\`\`
`,
  'lost-evidence': `# lost-evidence

**Evidence that speaks against a hypothesis is gone.**

Evidence · severity \`error\` · speaks in \`cdev diff\` only · no quick fix · can be allowed

What customers said stays said. Evidence that speaks against a hypothesis, by its word or by its numbers, must not be gone the day after: without it the verdict is
not a verdict but a selection. Where a result was wrong, new evidence \`replaces\` it, and both can be read. Where the claim has been given up, its \`status\` says so
and the evidence stays beside it. The rows that a result is counted over are part of it. \`cdev diff\` sees what is gone, because it compares two revisions.

It comes from the record that science keeps: a mistake in it is put right beside it, not rubbed out.

## Wrong

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 4 of 5
  source   "four of five weighed it while we watched"
}
evidence V2 from interview on 2026-03-30 {
  contradicts H1 with 1 of 5
  source      "one of five had anything to weigh"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  //       ^^ lost-evidence (error)
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 4 of 5
  source   "four of five weighed it while we watched"
}
\`\`\`

## Right

The result was wrong, and what puts it right says which one it replaces:

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V2 from interview on 2026-03-30 {
  contradicts H1 with 1 of 5
  source      "one of five had anything to weigh"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V2 from interview on 2026-03-30 {
  contradicts H1 with 1 of 5
  source      "one of five had anything to weigh"
}
evidence V3 from interview on 2026-04-02 {
  contradicts H1 with 2 of 5
  replaces    V2
  source      "the scale had stood on the counter, not on the floor"
}
\`\`\`
`,
  'gate-loosened': `# gate-loosened

**A gate asks for less than it did.**

Evidence · severity \`error\` · speaks in \`cdev diff\` only · no quick fix · can be allowed

What must be true before a stage is left is agreed on while nobody is in a hurry. A requirement that is dropped or lowered once it stands in the way lets through
what it was there to hold back. A hypothesis that \`every\` matched and that is now of a lower risk is the same, and so are the numbers of the built-in gates in
\`cdev.json\`. \`cdev diff\` sees it, because it compares two revisions; it looks at all gates by which a stage is left, so that they may be split, joined and renamed.

It comes from stage gates: the bar for going on is set before anybody wants to go on.

## Wrong

Before:

\`\`\`cdev
segment bakers "Bakers" niche
profile baker of bakers as user, buyer { job bake "Bake what is sold" }
hypothesis H1 "Bakers throw away a tenth of what they bake" { kind problem }
gate G1 exits discovery {
  require H1 validated
  require 10 interviews with baker
  require "The regional guild has been heard"
}
\`\`\`

After:

\`\`\`cdev
segment bakers "Bakers" niche
profile baker of bakers as user, buyer { job bake "Bake what is sold" }
hypothesis H1 "Bakers throw away a tenth of what they bake" { kind problem }
gate G1 exits discovery {
  // ^^ gate-loosened (error)
  require H1 validated
  require 5 interviews with baker
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gate-loosened (error)
}
\`\`\`

## Right

Asking for more is always possible, and so is saying it otherwise:

Before:

\`\`\`cdev
segment bakers "Bakers" niche
profile baker of bakers as user, buyer { job bake "Bake what is sold" }
hypothesis H1 "Bakers throw away a tenth of what they bake" { kind problem risk critical }
gate G1 exits discovery {
  require H1 validated
  require 10 interviews with baker
}
\`\`\`

After:

\`\`\`cdev
segment bakers "Bakers" niche
profile baker of bakers as user, buyer { job bake "Bake what is sold" }
hypothesis H1 "Bakers throw away a tenth of what they bake" { kind problem risk critical }
gate claims exits discovery {
  require every critical hypothesis validated
}
gate people exits discovery {
  require 15 interviews with baker
}
\`\`\`
`,
  'rewritten-evidence': `# rewritten-evidence

**What old evidence says was edited: its tally, what it bears on, or what makes it count.**

Evidence · severity \`warning\` · speaks in \`cdev diff\` only · no quick fix · can be allowed

Evidence is a record of a day. Where a change edits the tally of an old result, its verb, its date, whom it asked or what makes it count, nobody can tell any more
what was seen from what was wished. A result that was wrong is put right by a new one that \`replaces\` it and says when that was noticed. The rows that it is counted over are part of the
record. Quotes, sources and notes may be mended freely. \`cdev diff\` sees it, because it compares two revisions.

It comes from the record that science keeps: a mistake in it is put right beside it, not rubbed out.

## Wrong

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 5 of 5
  //               ^^^^^^ rewritten-evidence
  source   "five of five weighed it while we watched"
}
\`\`\`

## Right

Before:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched"
}
\`\`\`

After:

\`\`\`cdev
hypothesis H1 "Bakers throw away a tenth of what they bake" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 5
  source   "three of five weighed it while we watched; the sheets are in the blue folder"
}
evidence V2 from interview on 2026-04-01 {
  supports H1 with 5 of 5
  replaces V1
  source   "two had written their weights down at home"
}
\`\`\`
`,
  'suspect-evidence': `# suspect-evidence

**Evidence was gathered for an earlier wording of its hypothesis.**

Evidence · severity \`warning\` · has a quick fix · can be allowed

Customers answered the question they were asked. Once a hypothesis is worded anew, their answers belong to the old wording and count no longer, until somebody has
looked again: either they would say the same of the new one, and the evidence is accepted for it by naming the revision, or it is tested again. While such a test is under way,
nothing is said.

It comes from requirements engineering, where what was checked against an older text is suspect until it is checked again.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-20
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-25 {
  supports H1 revision 1 with 6 of 9
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^ suspect-evidence
  source   "notes/e1.md"
}
\`\`\`

What names no revision is of the one that was in force on its day.

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-20
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V2 from interview on 2026-03-02 {
  contradicts H1 with 2 of 5
  //          ^^^^^^^^^^^^^^ suspect-evidence
  source      "notes/e1-pilot.md"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-20
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-25 {
  supports H1 revision 2 with 6 of 9
  source   "notes/e1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness, not mobility, is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-20
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E2 interview "The same two centres, asked anew" {
  tests  H1
  sample 15
  from   2026-04-01 to 2026-04-30
}

evidence V1 from interview on 2026-03-25 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
}
evidence V2 from interview on 2026-03-02 {
  contradicts H1 with 2 of 5
  source      "notes/e1-pilot.md"
}
\`\`\`
`,
  'stale-evidence': `# stale-evidence

**Evidence is old, or older than a pivot of what it speaks of.**

Evidence · severity \`information\` · no quick fix · can be allowed

Customers change their minds, rivals lower their prices, and a pivot changes the question itself. Evidence that is older than half a year, or older than a pivot of
the hypothesis or of the people it was gathered from, still counts, but should be looked at again before more is built on it. The number of months is a setting.

It comes from Customer Development, which goes back to customers at every turn.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2025-09-12 {
  //                          ^^^^^^^^^^ stale-evidence
  supports H1 with 6 of 9
  source   "notes/spring.md"
}
\`\`\`

\`\`\`cdev
segment seniors-alone "Seniors of 70 and more who live alone in Toa Payoh" niche
profile mdm-tan of seniors-alone as user, buyer {
  info  lifestyle "cooks twice a week, no smartphone"
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  today "Eats at the coffee shop downstairs"
}

hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-02-12 {
  //                          ^^^^^^^^^^ stale-evidence
  supports H1 with 6 of 9
  with     mdm-tan
  source   "notes/spring.md"
}

decision D1 on 2026-03-01 pivot from discovery to discovery {
  because "The ones we met have large families after all"
  changes mdm-tan
  learned "Living alone is not being alone"
}
\`\`\`

Rows have days of their own, in a column \`date\` or \`held\`: evidence of today that counts the rows of last year is last year's.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with data "notes/all.csv" where pains contains "lonely"
  //                    ^^^^^^^^^^^^^^^ stale-evidence
}
\`\`\`

In \`notes/all.csv\`:

\`\`\`csv
respondent,held,pains
P01,2025-03-02,lonely
P02,2025-03-03,cost
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/march.md"
}
\`\`\`
`,
  'contradiction-ignored': `# contradiction-ignored

**A hypothesis is called validated while evidence as strong as its support speaks against it.**

Evidence · severity \`error\` · has a quick fix · can be allowed

Two batches of evidence, equally strong, say opposite things: the bar is met in all, and yet those who were found to speak against it would miss it by themselves. Such a
hypothesis is contested. Calling it validated means that somebody chose which customers to believe, so the claim goes until the contradiction is explained.

It comes from the way science is done: what speaks against a belief weighs as much as what speaks for it.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 20 interviews by 2026-03-31
  fail when < 40%
  status validated
  //^^^^^^^^^^^^^^ contradiction-ignored
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 11 of 12
  source   "notes/toa-payoh.md"
}
evidence V2 from interview on 2026-03-20 {
  contradicts H1 with 2 of 8
  source      "notes/bedok.md"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 20 interviews by 2026-03-31
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 11 of 12
  source   "notes/toa-payoh.md"
}
evidence V2 from interview on 2026-03-20 {
  contradicts H1 with 2 of 8
  source      "notes/bedok.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 20 interviews by 2026-03-31
  fail when < 40%
  status validated
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 10 of 12
  source   "notes/toa-payoh.md"
}
evidence V2 from interview on 2026-03-20 {
  supports H1 with 6 of 8
  source   "notes/bedok.md"
}
\`\`\`
`,
  'bearing-mismatch': `# bearing-mismatch

**Evidence says that it supports or contradicts, and its own numbers say the opposite.**

Evidence · severity \`warning\` · has a quick fix · can be allowed

A tally always says for how many it held, whatever the verb: \`contradicts H1 with 2 of 10\` means that two of ten did. Written as "eight of ten said no", it counts as eight in
favour. So where the numbers meet the fail bar, or miss the bar on a full sample, and the verb says \`supports\`, or where they clear the pass bar and it says \`contradicts\`, one of the two
is the wrong way round.

It comes from the test card: whether the bar is met is read from the numbers, not from the hope.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 2 of 10
  //               ^^^^^^^ bearing-mismatch
  source   "notes/e1.md"
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  contradicts H1 with 8 of 10
  //                  ^^^^^^^ bearing-mismatch
  source      "notes/e1.md"
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 7 of 15
  //               ^^^^^^^ bearing-mismatch
  source   "notes/e1.md"
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  contradicts H1 with 2 of 10
  source   "notes/e1.md"
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  contradicts H1 with 2 of 10
  source      "notes/e1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 5 of 10
  source   "notes/e1.md"
}
evidence V2 from interview on 2026-03-20 {
  contradicts H1 with 1 of 4
  source      "notes/e2.md"
}
\`\`\`
`,
  'counted-twice': `# counted-twice

**The same people are counted twice for one hypothesis.**

Evidence · severity \`warning\` · no quick fix · can be allowed

Evidence adds up, batch by batch, so each batch must be of other people. Two pieces of evidence for one hypothesis and revision that take their numbers from the same file, or
from the same rows, make a sample look twice as large as it is. What takes the place of earlier evidence says so with \`replaces\`; what is only a
further remark has no tally.

It comes from statistics: who is counted twice makes a sample look larger than it is.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 4 of 6
  source   "notes/e1.md"
}
evidence V2 from interview on 2026-03-20 {
  supports H1 with 4 of 7
  source   "./notes/e1.md"
  //       ^^^^^^^^^^^^^^^ counted-twice
}
\`\`\`

Where rows say who answered, people are told apart one by one, across all files.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with data "notes/march/*.md" where pains contains "lonely"
}
evidence V2 from interview on 2026-03-20 {
  supports H1 with data "notes/survey.csv" where pains contains "lonely"
  //                    ^^^^^^^^^^^^^^^^^^ counted-twice
}
\`\`\`

In \`notes/march/p01.md\`:

\`\`\`md
---
respondent: P01
pains: [lonely]
---
\`\`\`

In \`notes/survey.csv\`:

\`\`\`csv
respondent,pains
P01,lonely
P02,cost
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 4 of 6
  source   "notes/e1.md"
}
evidence V2 from interview on 2026-03-20 {
  supports H1 with 5 of 8
  source   "notes/e1.md"
  replaces V1
}
evidence V3 from interview on 2026-03-28 {
  supports H1 with 2 of 3
  source   "notes/e2.md"
}
\`\`\`
`,
  'insider-evidence': `# insider-evidence

**Everyone in the evidence is team, friend or family.**

Evidence · severity \`warning\` · no quick fix · can be allowed

The team, friends and family are kind, and they want the venture to live. \`insiders\` says how many of them were among those asked, and they are left out of every number. Where that
leaves nobody, no customer has said or done anything; and where there are more of them than people, one of the numbers is wrong.

It comes from Customer Development, which validates an idea with actual customers.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 5 of 5
  insiders 5
  //       ^ insider-evidence
  source   "notes/e1.md"
}
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with data "notes/march.csv" where pains contains "lonely" insiders where insider = yes
  //                    ^^^^^^^^^^^^^^^^^ insider-evidence
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,pains,insider
P01,lonely,yes
P02,cost,yes
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 7 of 9
  insiders 2
  source   "notes/e1.md"
}
\`\`\`
`,
  'source-missing': `# source-missing

**Evidence names no source, or a file that is named does not exist.**

Evidence · severity \`warning\` · has a quick fix · can be allowed

A number without its notes can neither be checked nor asked again. In half a year nobody remembers who "8 of 10" were, and the one who could say has left. So evidence names the
file, the address or the book it comes from, and a file that is named is there; the same holds for the script of an experiment and the source of a segment's size. It is a
hint until a \`status\`, a gate or a plan leans on the hypothesis.

It comes from validation notes: what customers said is written down where others can read it.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  //     ^^ source-missing (hint)
  supports H1 with 6 of 9
}
\`\`\`

Once a gate requires the hypothesis, it is a warning.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "Two activity centres" {
  tests  H1
  sample 15
  from   2026-03-01 to 2026-04-30
  script "scripts/problem.md"
  //     ^^^^^^^^^^^^^^^^^^^^ source-missing (warning)
}

evidence V1 from E1 on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  //       ^^^^^^^^^^^^^ source-missing (warning)
}

gate G1 exits discovery {
  require H1 validated
}
\`\`\`

A tally that is written beside its rows still stands when they are gone, and nobody can count again.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9 data "notes/march.csv" where pains contains "lonely"
  //                           ^^^^^^^^^^^^^^^^^ source-missing (hint)
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source "notes/V1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md#p07"
}
evidence V2 from interview on 2026-03-20 {
  supports H1 with 2 of 3
  source   "Minutes of the residents' committee, 20 March"
}
\`\`\`
`,
  'tally-differs-from-data': `# tally-differs-from-data

**A written tally and the rows it is of disagree, or the rows have no such column.**

Evidence · severity \`error\` · has a quick fix · can be allowed

A tally that is copied by hand is wrong sooner or later: a row is added, an answer is put right, and the number in the model stays. Where a line of evidence names its rows, they are counted
each time, and they are what counts. A tally written beside them is a promise that the two agree, which a reader likes to see; where they do not, one of the
two was changed without the other. The same holds for a column that no row has: the query asks for something that is not there.

It comes from statistics: a number that is copied by hand is wrong sooner or later, and the rows know better.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 4 of 4 data "notes/march.csv" where pains contains "lonely"
  //               ^^^^^^ tally-differs-from-data
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,held,age,pains
P01,2026-03-02,74,lonely
P02,2026-03-03,81,mobility
P03,2026-03-05,69,lonely
P04,2026-03-09,77,lonely
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with data "notes/march.csv" where pain contains "lonely" among age >= 70
  //                                            ^^^^ tally-differs-from-data
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,held,age,pains
P01,2026-03-02,74,lonely
P02,2026-03-03,81,mobility
P03,2026-03-05,69,lonely
P04,2026-03-09,77,lonely
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 3 of 4 data "notes/march.csv" where pains contains "lonely"
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,held,age,pains
P01,2026-03-02,74,lonely
P02,2026-03-03,81,mobility
P03,2026-03-05,69,lonely
P04,2026-03-09,77,lonely
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with data "notes/march.csv" where pains contains "lonely" among age >= 70
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,held,age,pains
P01,2026-03-02,74,lonely
P02,2026-03-03,81,mobility
P03,2026-03-05,69,lonely
P04,2026-03-09,77,lonely
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 2 of 3 data "notes/march.csv" where pains contains "lonely" among age >= 70
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,held,age,pains
P01,2026-03-02,74,lonely
P02,2026-03-03,81,mobility
P03,2026-03-05,69,lonely
P04,2026-03-09,77,lonely
\`\`\`

Of what is measured, the value agrees where it is the one of the rows, rounded as it is written.

\`\`\`cdev
hypothesis H2 "Children agree to a price within 14 days of the first call" {
  kind sales
  pass when median <= 14 days over 3 orders by 2026-04-30
  fail when > 30 days
  status validated
}

evidence V2 from order on 2026-03-20 {
  supports H2 with 9.5 days over 4 median days over data "orders.csv"
  commitment money SGD 190
}
\`\`\`

In \`orders.csv\`:

\`\`\`csv
date,customer,days
2026-03-02,W01,4
2026-03-09,W02,12
2026-03-11,W03,7
2026-03-18,W04,25
\`\`\`
`,
  'impossible-number': `# impossible-number

**A number, a date or a currency cannot be.**

Evidence · severity \`error\` · no quick fix · can be allowed

Nine of eight cannot agree, an experiment cannot end before it begins, and nobody can have learned something tomorrow. What cannot be was mistyped, and whatever is
computed from it is wrong without anyone noticing. Bars, experiments, plans and allowances may lie ahead; evidence, decisions, confirmations and revisions may not.

It comes from arithmetic and the calendar.

## Wrong

\`\`\`cdev
venture kampung-kitchen {
  currency SGB
  //       ^^^ impossible-number
}

hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  revision 2 since 2026-05-01
  //               ^^^^^^^^^^ impossible-number
  pass when >= 160% of 15 interviews by 2026-04-30
  //           ^^^^ impossible-number
  fail when < 40%
}

experiment E1 interview "Two activity centres" {
  tests  H1
  sample 15
  from   2026-04-01 to 2026-03-20
  //                   ^^^^^^^^^^ impossible-number
  cost   SGB 200
  //     ^^^ impossible-number
}

evidence V1 from interview on 2026-04-06 {
  //                          ^^^^^^^^^^ impossible-number
  informs H1 with 9 of 8
  //              ^^^^^^ impossible-number
  source  "notes/e1.md"
}

economics {
  margin 120%
  //     ^^^^ impossible-number
}

gate G1 exits discovery {
  require "The clinic lets us in" confirmed on 2026-04-30 by "Aisha"
  //                                           ^^^^^^^^^^ impossible-number
}
\`\`\`

## Right

\`\`\`cdev
venture kampung-kitchen {
  currency SGD
}

hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  revision 2 since 2026-03-01
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "Two activity centres" {
  tests  H1
  sample 15
  from   2026-04-01 to 2026-04-20
  cost   SGD 200
}

evidence V1 from E1 on 2026-04 {
  supports H1 with 6 of 8
  source   "notes/e1.md"
}
\`\`\`
`,
  'personal-data': `# personal-data

**A quote, its respondent or a row gives away who said it.**

Evidence · severity \`warning\` · has a quick fix · can be allowed

A repository keeps for ever what is written into it, and everyone with access can read it. The mail address, the phone number or the full name of somebody who told their troubles in confidence does not
belong there: a pseudonym tells as much, and who it is stays in a list elsewhere.

It comes from data protection law, and from what one owes to people who gave an hour of their time.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  quote    "It is Tuesday that is long. Call me on +65 9123 4567." from "Tan Mei Ling"
  //                                               ^^^^^^^^^^^^^ personal-data
  //                                                                     ^^^^^^^^^^^^ personal-data
  quote    "Write to ah.lim@example.com, my son reads it to me." from "P02"
  //                 ^^^^^^^^^^^^^^^^^^ personal-data
}
\`\`\`

The same holds for the rows that evidence is counted from.

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with data "notes/march.csv" where pains contains "lonely"
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,contact,pains
P01,,lonely
P02,ah.lim@example.com,cost
//^^^^^^^^^^^^^^^^^^^^^^^^^ personal-data
P03,+65 9123 4567,lonely
//^^^^^^^^^^^^^^^^^^^^^^ personal-data
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  quote    "It is Tuesday that is long. Call me on [phone]." from "P01"
  quote    "Write to [mail], my son reads it to me." from "P02"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  quote    "Sundays are fine. On 2026-03-08 I paid SGD 11 200 for the lift." from "P07"
  quote    "My Ah Boon calls from Toa Payoh." from "Head Nurse"
  by       "Aisha Rahman"
}
\`\`\`
`,
  'one-sided-evidence': `# one-sided-evidence

**Many results speak for a hypothesis and not one against it.**

Evidence · severity \`hint\` · no quick fix · can be allowed

Whoever looks for what fits finds it. Result after result in favour and not one against may mean that the hypothesis is true; more often it means that nobody
went to those who were likely to say no. The next batch should be with them. After how many results is a setting.

It comes from what psychology knows as confirmation bias.

## Wrong

With \`{"thresholds":{"oneSidedAfter":3}}\` in \`cdev.json\`:

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  //       ^^ one-sided-evidence
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 2 of 3
  source   "notes/1.md"
}
evidence V2 from interview on 2026-03-15 {
  supports H1 with 3 of 3
  source   "notes/2.md"
}
evidence V3 from interview on 2026-03-18 {
  supports H1 with 2 of 3
  source   "notes/3.md"
}
\`\`\`

## Right

With \`{"thresholds":{"oneSidedAfter":2}}\` in \`cdev.json\`:

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 2 of 3
  source   "notes/1.md"
}
evidence V2 from interview on 2026-03-15 {
  supports H1 with 3 of 3
  source   "notes/2.md"
}
evidence V3 from interview on 2026-03-18 {
  contradicts H1 with 1 of 3
  source      "notes/3.md"
}
\`\`\`
`,
  'no-roadmap': `# no-roadmap

**The venture is past discovery and has no sales roadmap.**

Sales model · severity \`warning\` · no quick fix · can be allowed

Past discovery the question is whether the sale can be repeated. A roadmap says how it goes: who buys, who decides, who stands in the way, in which
steps, in how many days. Without one every sale is the first, and nobody but the founders can make it.

It comes from Customer Development: validation ends with a repeatable sales process.

## Wrong

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    validation
  //^^^^^^^^^^^^^^^^^ no-roadmap (warning)
}
\`\`\`

## Right

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    discovery
}
\`\`\`

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    validation
}

roadmap families {
  buyer "a daughter who works in town"
  step  "call", "trial week", "prepay"
  cycle 14 days
}
\`\`\`
`,
  'not-repeatable': `# not-repeatable

**Orders are from one customer only, or at different prices.**

Sales model · severity \`warning\` · no quick fix · can be allowed

One customer who orders, even often, may be an accident; orders at different prices are as many experiments with one result each. A sales model is
found when the same kind of customer pays the same price again. What each paid is the money of an evidence divided by its orders, or as written \`per\` something.

It comes from Customer Development: what validation looks for is a sales model that can be replicated.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}
evidence V1 from presale on 2026-03-20 {
  supports   H1 with 1 of 3
  with       mdm-tan
  commitment money SGD 47.50
  source     "payments, week 12"
  quote      "Put me down for Monday." from "P07"
}
evidence V2 from presale on 2026-03-27 {
  supports   H1 with 1 of 2
  //         ^^^^^^^^^^^^^^ not-repeatable (warning)
  with       mdm-tan
  commitment money SGD 47.50
  source     "payments, week 13"
  quote      "The same again." from "P07"
}
\`\`\`

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status validated
}
evidence V1 from presale on 2026-03-20 {
  supports   H1 with 2 of 5
  with       mdm-tan
  commitment money SGD 95
  source     "payments, week 12"
}
evidence V2 from presale on 2026-03-27 {
  supports   H1 with 3 of 4
  with       mdm-tan
  commitment money SGD 60
  //^^^^^^^^^^^^^^^^^^^^^ not-repeatable
  source     "payments, week 13"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
  status validated
}
evidence V1 from presale on 2026-03-20 {
  supports   H1 with 2 of 5
  with       mdm-tan
  commitment money SGD 95
  source     "payments, week 12"
}
evidence V2 from presale on 2026-03-27 {
  supports   H1 with 3 of 4
  with       mdm-tan
  commitment money SGD 142.50
  source     "payments, week 13"
}
\`\`\`
`,
  'free-pilots-as-sales': `# free-pilots-as-sales

**Orders are counted in which no money changed hands.**

Sales model · severity \`warning\` · no quick fix · can be allowed

An order for which nobody pays is a favour or a free pilot, and both are given away without a thought. Counted as sales they carry a price that
has never been paid. Where money did change hands, \`commitment money\` says how much; where it did not, the method is a pilot.

It comes from Customer Development: what customers said is validated when they pay.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}
evidence V1 from order on 2026-03-20 {
  //             ^^^^^ free-pilots-as-sales (warning)
  supports H1 with 4 of 9
  with     mdm-tan
  source   "delivery list, week 12"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}
evidence V1 from order on 2026-03-20 {
  supports   H1 with 4 of 9
  with       mdm-tan
  commitment money SGD 190
  source     "payments, week 12"
}
\`\`\`
`,
  'price-over-budget': `# price-over-budget

**A price is above the budget of whoever pays it.**

Sales model · severity \`warning\` · no quick fix · can be allowed

A price above what the buyer has for it is refused whatever the product does. The two are compared where they are in one currency and per day, week,
month or year; a price per meal or per seat says nothing about what a month comes to, and the rule is silent.

It comes from customer profiles, which ask for a disposable income: a price has to fit into it.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
  budget SGD 150 per month
}
product tingkat "Daily tingkat with a check-in" {
  price SGD 48 per week paid by mdm-tan
  //    ^^^^^^^^^^^^^^^ price-over-budget (warning)
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
  budget SGD 150 per month
}
product tingkat "Daily tingkat with a check-in" {
  price SGD 30 per week paid by mdm-tan
  price SGD 9.50 per meal paid by mdm-tan
  price USD 200 per month paid by mdm-tan
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
\`\`\`
`,
  'unprofitable': `# unprofitable

**A customer does not bring enough, pays back too late, or the numbers that say so are guesses.**

Sales model · severity \`information\` · no quick fix · can be allowed

A business that loses on every customer is not saved by more of them. A customer should bring at least three times what it costs to win them, and by
the time customers are created that cost should be back within twelve months; both numbers are settings. An input that names no evidence is a wish.

It comes from Customer Development: before creation the founders ask whether the sales model is profitable.

## Wrong

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  stage    creation
}
evidence V7 from presale on 2026-03-20 {
  source "payments, week 12"
}
economics {
  acquisition SGD 40 per customer from V7
  lifetime    SGD 90 per customer from V7
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unprofitable (information)
  payback     15 months from V7
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^ unprofitable
  margin      35%
  //^^^^^^^^^^^^^ unprofitable
}
\`\`\`

## Right

\`\`\`cdev
evidence V7 from presale on 2026-03-20 {
  source "payments, week 12"
}
economics {
  acquisition SGD 40 per customer from V7
  lifetime    SGD 900 per customer from V7
  payback     3 months from V7
}
\`\`\`
`,
  'not-early-adopters': `# not-early-adopters

**The first orders are planned from customers who have not even tried to solve the problem themselves.**

Sales model · severity \`information\` · no quick fix · can be allowed

The first orders come from people who have the problem, know it, look for a solution, have put one together themselves, and have a budget. Where an
experiment or a gate plans them from somebody below the fourth step as written, a refusal shows little: these people can wait. Where \`adopter\` is not said the rule is silent.

It comes from Customer Development, which begins with the few customers who buy before the product is finished.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
  adopter 2
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}
experiment E1 presale "A week ahead, in cash" {
  tests  H1
  with   mdm-tan
  //     ^^^^^^^ not-early-adopters (information)
  sample 20
  from   2026-04-10 to 2026-04-30
}
\`\`\`

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
  adopter 3
}
gate G2 exits validation {
  require 5 orders from mdm-tan
  //                    ^^^^^^^ not-early-adopters
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
  adopter 4
}
hypothesis H1 "5 of 20 seniors prepay SGD 9.50 a meal" {
  kind  pricing
  about mdm-tan
  risk  high
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}
experiment E1 presale "A week ahead, in cash" {
  tests  H1
  with   mdm-tan
  sample 20
  from   2026-04-10 to 2026-04-30
}
\`\`\`
`,
  'feature-without-need': `# feature-without-need

**A feature relieves no pain, creates no gain and does no job.**

In step with the product · severity \`warning\` · has a quick fix · can be allowed

A feature that relieves no pain, creates no gain and does no job is there because somebody liked it. It costs as much to build and to keep as any
other, and no customer can be found who misses it. Linked to what it is for, it can be tested; unlinked, it can only be shipped.

It comes from Customer Development, which saw products full of features by vision and fiat.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature low-salt "Dietitian's low-salt menu"
  //      ^^^^^^^^ feature-without-need (warning)
}
\`\`\`

## After the fix

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature low-salt "Dietitian's low-salt menu" relieves mdm-tan.lonely
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
\`\`\`
`,
  'need-without-feature': `# need-without-feature

**A severe pain is validated and no feature relieves it.**

In step with the product · severity \`warning\` · no quick fix · can be allowed

A pain of severity 4 or 5 that a problem hypothesis has shown to be real is the best that discovery can find. Where no feature relieves it, the
product is being built for something else, which nobody has asked for as clearly.

It comes from Customer Development: the product is built for the problem that customers turned out to have.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info  age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain  lonely "Whole weekdays without a conversation" severity 5 daily
  //    ^^^^^^ need-without-feature (warning)
  pain  knees "Her knees hurt on the way to the market" severity 3 weekly
  today "Eats with the television on"
}
product tingkat "Daily tingkat" {
  feature door "Brought to the door" relieves mdm-tan.knees
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-31
  fail when < 30%
  status validated
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 9 of 12
  with     mdm-tan
  source   "Interview sheets of week 13"
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-31
  fail when < 30%
  status validated
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 9 of 12
  with     mdm-tan
  source   "Interview sheets of week 13"
}
\`\`\`
`,
  'built-before-validated': `# built-before-validated

**A feature is shipped or launched before the pain it relieves is validated.**

In step with the product · severity \`warning\` · no quick fix · can be allowed

What is shipped before its pain is validated is a bet that feels like progress. It counts as built once its day has come, or when that day is within
a month and the item waits for no gate. Where a hypothesis about the pain is refuted it is an error: then it is known to be built for nobody.

It comes from Customer Development, against the road from concept to launch on which nobody asks.

## Wrong

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-31
  fail when < 30%
}
experiment E1 interview "At two activity centres" {
  tests  H1
  with   mdm-tan
  sample 12
  from   2026-04-10 to 2026-04-30
}

plan {
  ship tingkat.visit on 2026-03-20
  //^^^^^^^^^^^^^^^^ built-before-validated (warning)
}
\`\`\`

A refuted one is an error; and where there is one product, a launch in the plan is of that one.

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-31
  fail when < 30%
  status invalidated
}
evidence V1 from interview on 2026-03-28 {
  contradicts H1 with 2 of 12
  with        mdm-tan
  source      "Interview sheets of week 13"
}

plan {
  launch "Toa Payoh" on 2026-04-20
  //     ^^^^^^^^^^^ built-before-validated (error)
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-31
  fail when < 30%
}
experiment E1 interview "At two activity centres" {
  tests  H1
  with   mdm-tan
  sample 12
  from   2026-04-10 to 2026-04-30
}

plan {
  ship tingkat.visit on 2026-06-20 needs discovery
}
\`\`\`
`,
  'out-of-step': `# out-of-step

**A product reaches a milestone with no customer evidence since the last, or is tested or launched before validation.**

In step with the product · severity \`information\` · no quick fix · can be allowed

The product has a track of its own, from concept to launch, and it tempts its builders to follow it alone. Where it goes from one milestone to the
next and nothing was heard from a customer in between, or is tested or launched while the validation gate is open, it has left the customers behind.

It comes from Customer Development: the two tracks remain synchronized at every step.

## Wrong

\`\`\`cdev
product tingkat "Daily tingkat with a check-in" {
  milestone concept on 2026-01-05
  milestone development on 2026-02-16
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ out-of-step (information)
  milestone testing on 2026-03-30
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ out-of-step
}
\`\`\`

## Right

\`\`\`cdev
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely
  milestone concept on 2026-01-05
  milestone development on 2026-04-01
}
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "6 of 10 seniors had no conversation last Tuesday" {
  kind   problem
  about  mdm-tan.lonely
  risk   high
  pass when >= 60% of 12 interviews by 2026-03-31
  fail when < 30%
  status validated
}
evidence V1 from interview on 2026-03-28 {
  supports H1 with 9 of 12
  with     mdm-tan
  source   "Interview sheets of week 13"
}
\`\`\`
`,
  'one-customer-feature': `# one-customer-feature

**A product for a mass market has a feature that one customer asked for.**

In step with the product · severity \`hint\` · no quick fix · can be allowed

In a mass market the same product goes to everybody, so what one customer asked for is paid for by all the others. It may still be right, if
more turn out to want it: then \`requested by\` names them.

It comes from asking whether a venture is focused on customers or on a product: the larger the market, the less one wish weighs.

## Wrong

\`\`\`cdev
segment commuters "People who take the train to work in Singapore" mass {
  size 2_100_000 people source "LTA 2025, ridership" on 2025-12-31
}
profile lim of commuters as user, buyer {
  info  age 25..55, income SGD 4_200 per month, lifestyle "an hour each way, twice a day", reason "wants to arrive fed"
  pain  hungry "Comes home at eight and has not eaten" severity 3 daily
  today "Noodles at the station"
}
product tingkat "Tingkat at the gate" {
  feature locker "A warm locker at the station" relieves lim.hungry
  feature spicy  "Extra sambal" relieves lim.hungry requested by lim
  //                                                             ^^^ one-customer-feature (hint)
}
\`\`\`

## Right

\`\`\`cdev
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
product tingkat "Daily tingkat with a check-in" {
  feature visit "The driver stays five minutes" relieves mdm-tan.lonely requested by mdm-tan
}
\`\`\`
`,
  'product-first-without-fit': `# product-first-without-fit

**A venture begins with its product and has no hypothesis about who the customers are.**

In step with the product · severity \`warning\` · no quick fix · can be allowed

To begin with the product is a way of beginning: there is something one can build, and the question is who it is for. That question is a
hypothesis of kind \`customer\`, and without one nothing in the model will ever find out that it is for nobody.

It comes from asking whether a venture is focused on customers or on a product: the second kind still has to find the first.

## Wrong

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  approach product-first
  //^^^^^^^^^^^^^^^^^^^^ product-first-without-fit (warning)
}
\`\`\`

## Right

\`\`\`cdev
venture kampung-kitchen "Kampung Kitchen" {
  currency SGD
  approach product-first
}
segment seniors "Seniors of 70 and more who live alone in Toa Payoh" niche {
  size 11_200 people source "SingStat 2025, table M810" on 2025-12-31
}
profile mdm-tan of seniors as user, buyer {
  info   age 70..85, income SGD 900 per month, lifestyle "cooks twice a week", reason "wants company more than food"
  pain   lonely "Whole weekdays without a conversation" severity 5 daily
  today  "Eats with the television on"
}
hypothesis H1 "6 of 10 seniors at the centre live alone" {
  kind  customer
  about mdm-tan
  pass when >= 60% of 12 interviews by 2026-04-30
  fail when < 30%
}
experiment E1 interview "At two activity centres" {
  tests  H1
  with   mdm-tan
  sample 12
  from   2026-04-10 to 2026-04-30
}
\`\`\`
`,
  'vague-wording': `# vague-wording

**A hypothesis is worded with many, better or soon, and no number says how much that is.**

Wording · severity \`warning\` · has a quick fix · can be allowed

"Many families will love it" can never be wrong, and so it can never be learned from. How many is many, how much better is better, when is soon? A number in the title answers it, and so does
a bar: at least so many of so many. Words that are part of a name are left in peace.

It comes from validation notes: avoid vagueness.

## Wrong

\`\`\`cdev
hypothesis H3 "Many families will love the app" {
  //           ^^^^ vague-wording
  kind solution
}
\`\`\`

Words of another language are added in the settings.

With \`{"wordLists":{"de":{"vague":["viele"]}}}\` in \`cdev.json\`:

\`\`\`cdev
hypothesis H3 "Sehr viele Familien bestellen" {
  //                ^^^^^ vague-wording
  kind solution
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H3 "Many families will love the app" {
  kind solution
  pass when >= 60% of 10 people by 2026-06-05
}
\`\`\`

## Right

\`\`\`cdev
product better-meals "Better Meals"

hypothesis H3 "Most of 20 families open the photo on the same day" {
  kind solution
}
hypothesis H4 "Families name Better Meals when asked what they pay for" {
  kind solution
}
hypothesis H5 "Soon-to-be retirees cook on two days a week" {
  kind customer
}
\`\`\`
`,
  'solution-in-problem': `# solution-in-problem

**A problem hypothesis names the product.**

Wording · severity \`warning\` · no quick fix · can be allowed

A problem is there before the product, and customers tell of it in words of their own. A problem hypothesis that names the product asks whether people lack what one has
built, and nearly everyone politely does. Whether the product takes the problem away is a hypothesis of its own, of the kind \`solution\`.

It comes from customer discovery, which understands the problem first.

## Wrong

\`\`\`cdev
product check-in "The friendly driver" {
  note "Stays five minutes"
}

hypothesis H1 "Seniors need a check in every day" {
  //                          ^^^^^^^^ solution-in-problem
  kind problem
}
hypothesis H2 "Nobody has The Friendly Driver to talk to" {
  //                      ^^^^^^^^^^^^^^^^^^^ solution-in-problem
  kind problem
}
\`\`\`

## Right

\`\`\`cdev
product check-in "The friendly driver" {
  note "Stays five minutes"
}

hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
}
hypothesis H2 "A check-in by the driver ends that" {
  kind solution
}
\`\`\`
`,
  'compound-hypothesis': `# compound-hypothesis

**A hypothesis says two things at once.**

Wording · severity \`hint\` · has a quick fix · can be allowed

Two claims in one sentence cannot be tested by one experiment: if customers agree with the one and laugh at the other, what is the verdict? Each clause with a verb of its own is a hypothesis of
its own, with its own bar. An enumeration is fine: one may well claim something of parents and grandparents.

It comes from the test card: one claim, one test.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors feel lonely and their children pay for company" {
  //                               ^^^ compound-hypothesis
  kind problem
  risk high
}
hypothesis H2 "Clinics refer patients; families sign up the same day" {
  //                                 ^ compound-hypothesis
  kind channel
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors feel lonely" {
  kind problem
  risk high
}

hypothesis H1-2 "Their children pay for company" {
  kind problem
  risk high
}
hypothesis H2 "Clinics refer patients" {
  kind channel
}

hypothesis H2-2 "Families sign up the same day" {
  kind channel
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone and their children eat apart on weekdays" {
  kind problem
}
hypothesis H2 "Parents and grandparents pay for meals or visits" {
  kind customer
}
hypothesis H3 "Those who want to cook but cannot stand for long buy soup" {
  kind problem
}
\`\`\`
`,
  'weak-quote': `# weak-quote

**A compliment, a hypothetical or a generality is brought forward as support.**

Wording · severity \`warning\` · has a quick fix · can be allowed

"Great idea" costs nothing, "I would buy it" promises nothing, and "I always cook" describes no day that ever was. Such words feel like support and are none; what somebody did last time, what it cost them
and what they put aside for it is. Where people did something, and evidence is more than talk, a kind word may go with it.

It comes from the Mom Test: compliments, hypotheticals and generalities are no facts.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  quote    "What a great idea! I would use it." from "P07"
  //               ^^^^^^^^^^ weak-quote
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  quote    "What a great idea! I would use it." from "P07"
  weak "It rests on a compliment, not on what somebody did"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}
hypothesis H2 "Children prepay SGD 9.50 a meal" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-04-30
  fail when < 2
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
  quote    "Last Tuesday I spoke to nobody but the cashier." from "P07"
}
evidence V2 from presale on 2026-03-20 {
  supports H2 with 4 of 9
  commitment money SGD 190
  source   "payments/march.csv"
  quote    "Love it." from "P11"
}
evidence V3 from interview on 2026-03-25 {
  contradicts H1 with 1 of 4
  source      "notes/e2.md"
  quote       "I always have somebody here." from "P12"
}
\`\`\`
`,
  'weak-question': `# weak-question

**A question of a script leads to its answer, asks what somebody would do, or asks for a compliment.**

Wording · severity \`warning\` · no quick fix · can be allowed

A question decides what its answer is worth. "Don't you find cooking a chore?" is answered with yes by everyone who is polite, "would you pay for it?" by everyone who is generous with a future that may never
come, and "do you like our app?" by everyone who likes you. Fifteen such answers look like evidence and say nothing of what anybody did. What they did the last time, what it cost them and whom
they asked is remembered and can be looked at. Only scripts of talks are read, in the model or in the Markdown or text file it names; where something is offered for money, asking for the order is the test itself.

It comes from Rob Fitzpatrick's The Mom Test (ask about their life and not about your idea, about the past and not about the future) and from Steve Blank's customer discovery: go to listen, and not to sell.

## Wrong

\`\`\`cdev
hypothesis H1 "Children who live apart pay SGD 9.50 for a parent's meal" {
  kind customer
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "On the way home from the office" {
  tests  H1
  sample 15
  from   2026-03-30 to 2026-04-24
  script "scripts/children.md"
}
\`\`\`

In \`scripts/children.md\`:

\`\`\`md
# On the way home

1. When did you last see what your mother had for dinner?
2. Don't you worry about her on weekdays?
   //^^^^^^^ weak-question
3. What would you pay for a warm meal at her door?
//      ^^^^^^^^^^^^^ weak-question
4. What do you think of our idea?
   //^^^^^^^^^^^^^^^^^^^^^^ weak-question
\`\`\`

\`\`\`cdev
hypothesis H1 "Children who live apart pay SGD 9.50 for a parent's meal" {
  kind customer
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "On the way home from the office" {
  tests  H1
  sample 15
  from   2026-03-30 to 2026-04-24
  script "Who cooks for her? If we did, would you pay?"
  //                         ^^^^^ weak-question
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Children who live apart pay SGD 9.50 for a parent's meal" {
  kind customer
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

experiment E1 interview "On the way home from the office" {
  tests  H1
  sample 15
  from   2026-03-30 to 2026-04-24
  script "scripts/children.md"
}
\`\`\`

In \`scripts/children.md\`:

\`\`\`md
# On the way home

1. When did you last see what your mother had for dinner?
2. What did you do on the day you could not reach her?
3. What did you pay, the last time somebody cooked for her?
4. What have you tried, if anything, and why did you stop?

Never ask "would you pay?". Do not name our price.
\`\`\`
`,
  'placeholder': `# placeholder

**Something that a gate looks at is still to be written.**

Wording · severity \`warning\` · no quick fix · can be allowed

At a gate people decide whether to spend the next year on what is written. A TODO there is a decision on something that nobody has thought through. Elsewhere it is a note to oneself and nobody's business; a gate looks at its
own requirements, at the hypotheses it leans on with their evidence, and at the roadmap it requires.

It comes from stage gates: whoever decides must find what they decide on.

## Wrong

\`\`\`cdev
hypothesis H1 "TODO: the pain of seniors who live alone" {
  //           ^^^^ placeholder
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30 then pivot "??? ask Ben"
  //                                                          ^^^ placeholder
  fail when < 40%
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "tbd"
  source   "TBD"
  //        ^^^ placeholder
}

gate G1 exits discovery {
  require H1 validated
}
\`\`\`

\`\`\`cdev
roadmap families {
  saboteur "TODO"
  //        ^^^^ placeholder
  step     "call", "trial week"
  cycle    14 days
}

gate G2 exits validation {
  require 5 orders
  require roadmap families
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}
hypothesis H7 "TODO: something on the menu" {
  kind team
  status parked
}

evidence V1 from interview on 2026-03-12 {
  supports H1 with 6 of 9
  source   "notes/e1.md"
}

gate G1 exits discovery {
  require H1 validated
  require "Todo el equipo habla con clientes" confirmed on 2026-03-01 by "Aisha"
}
\`\`\`
`,
  'syntax': `# syntax

**The text is not what the language has at this place.**

The model itself · severity \`error\` · has a quick fix · cannot be allowed

Something stands where the language has nothing of the kind, so cdev cannot know what is meant. One slip costs one finding: the
rest of the file is read all the same. Where the slip is a common one (a date in another order, a currency sign, a typographic quote)
the message says how it is written here, and the fix writes it.

It comes from the language itself.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 31.05.2026
  //                                   ^^^^^^^^^^ syntax
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`
`,
  'duplicate-name': `# duplicate-name

**Two things have the same name, so nobody can tell which one is meant.**

The model itself · severity \`error\` · no quick fix · cannot be allowed

A name stands for one thing in its project, whatever kind of thing it is. Where two have it, every reference to it is a guess, and
evidence may be counted for the wrong one.

It comes from the language itself: one fact, one home, one name.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  //       ^^ duplicate-name
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

hypothesis H1 "The walk to the market is the first pain of seniors" {
  //       ^^ duplicate-name
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

hypothesis H2 "The walk to the market is the first pain of seniors" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1, H2
}
\`\`\`
`,
  'unknown-name': `# unknown-name

**A name leads nowhere: nothing in the project is called that.**

The model itself · severity \`error\` · has a quick fix · cannot be allowed

A reference to a name that nothing has connects two things in the author's head only. Mostly it is a slip of the fingers, and the fix
writes the nearest name there is.

It comes from the language itself: whatever is referred to is declared once, somewhere in the project.

## Wrong

\`\`\`cdev
hypothesis lonely-seniors "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests lonley-seniors
  //    ^^^^^^^^^^^^^^ unknown-name
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis lonely-seniors "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests lonely-seniors
}
\`\`\`

## Right

\`\`\`cdev
hypothesis lonely-seniors "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests lonely-seniors
}
\`\`\`
`,
  'wrong-kind': `# wrong-kind

**A name leads to something of another kind than belongs there.**

The model itself · severity \`error\` · no quick fix · cannot be allowed

The name is there, and it stands for something that does not belong in this place: a gate where a hypothesis is tested, a
segment where somebody is met. Such a line does nothing, and looks as if it did.

It comes from the language itself.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

gate G1 exits discovery {
  require H1 validated
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1, G1
  //        ^^ wrong-kind
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

gate G1 exits discovery {
  require H1 validated
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`
`,
  'repeated-statement': `# repeated-statement

**A statement that stands once in a block stands there twice; the first holds.**

The model itself · severity \`error\` · has a quick fix · cannot be allowed

Most statements stand once in a block. Where one stands twice, two truths are written side by side, and only the first of them
holds; the second looks as if it did. Statements that may repeat, such as \`pain\`, \`quote\` or \`pass when\`, are no mistake.

It comes from the language itself: one fact, one home.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  risk low
  risk high
  //^^^^^^^ repeated-statement
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  risk low
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  risk high
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`
`,
  'unknown-revision': `# unknown-revision

**Evidence names a revision its hypothesis has not reached, or a revision does not say since when it holds.**

The model itself · severity \`error\` · no quick fix · cannot be allowed

A revision says from which day on a hypothesis has its present wording, so that evidence for the old wording is told from evidence for the new
one. Evidence for a revision that the hypothesis has not reached counts for nothing, and a revision without its day cannot divide anything.

It comes from the language itself, and from the habit of rewording a guess until the evidence fits.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind     problem
  revision 2
  //^^^^^^^^ unknown-revision
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}

evidence V1 from E1 on 2026-03-20 {
  supports H1 revision 3 with 4 of 6
  //                   ^ unknown-revision
  source   "notes/e1.md"
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind     problem
  revision 2 since 2026-03-01
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}

evidence V1 from E1 on 2026-03-20 {
  supports H1 revision 2 with 4 of 6
  source   "notes/e1.md"
}
\`\`\`
`,
  'two-ventures': `# two-ventures

**One folder declares two ventures, and a folder is one project.**

The model itself · severity \`error\` · no quick fix · cannot be allowed

A folder with a \`venture\` is a project of its own with everything below it. Two ventures in one folder would share their names, their
evidence and their gates, and one could pass on what the other has learned. A portfolio has a folder for each venture.

It comes from the language itself.

## Wrong

\`\`\`cdev
venture tingkat "Daily meals with a check-in" {
  //    ^^^^^^^ two-ventures
  stage discovery
}
\`\`\`

In \`second.cdev\`:

\`\`\`cdev
venture pumps "Lost infusion pumps found" {
  //    ^^^^^ two-ventures
  stage discovery
}
\`\`\`

## Right

In \`tingkat/model.cdev\`:

\`\`\`cdev
venture tingkat "Daily meals with a check-in" {
  stage discovery
}
\`\`\`

In \`pumps/model.cdev\`:

\`\`\`cdev
venture pumps "Lost infusion pumps found" {
  stage discovery
}
\`\`\`
`,
  'unreadable-data': `# unreadable-data

**The rows that evidence takes its tally from cannot be read, or one of them cannot.**

The model itself · severity \`error\` · no quick fix · cannot be allowed

A tally can come from the raw rows: a table, a list of records, or a folder of notes. Where there is nothing to read at that path,
nothing is counted, and the hypothesis loses evidence that somebody believes it has. A single row that is none, because it has lost a cell or a quote, is passed over and told of where it stands;
so is a cell that cannot be compared with what is asked of its column. The other rows count all the same.

It comes from the language itself.

## Wrong

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-20 {
  supports H1 with data "notes/interview/*.md" where pains contains "lonely"
  //                    ^^^^^^^^^^^^^^^^^^^^^^ unreadable-data
}
\`\`\`

In \`notes/interviews/p01.md\`:

\`\`\`md
---
respondent: P01
pains: [lonely, cost]
---
\`\`\`

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-20 {
  supports H1 with data "../salaries.csv" where pains contains "lonely"
  //                    ^^^^^^^^^^^^^^^^^ unreadable-data
}
evidence V2 from interview on 2026-03-20 {
  supports H1 with data "notes/march.csv" where pains contains "lonely" among age >= 70
}
\`\`\`

In \`notes/march.csv\`:

\`\`\`csv
respondent,held,age,pains
P01,2026-03-02,74,lonely
P02,2026-03-03,81
//^^^^^^^^^^^^^^^ unreadable-data
P03,2026-03-05,sixty-nine,lonely
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unreadable-data
P04,2026-03-09,77,lonely
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Seniors who live alone spend whole weekdays without a conversation" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}

evidence V1 from interview on 2026-03-20 {
  supports H1 with data "notes/interviews/*.md" where pains contains "lonely"
}
\`\`\`

In \`notes/interviews/p01.md\`:

\`\`\`md
---
respondent: P01
pains: [lonely, cost]
---

> I eat standing up. Sitting down means it is only me.
\`\`\`
`,
  'bad-settings': `# bad-settings

**A setting in cdev.json is not one, or has a value it cannot have.**

The model itself · severity \`error\` · no quick fix · cannot be allowed

\`cdev.json\` changes how loudly rules speak and where thresholds lie. A setting that does not exist, or has a value it cannot have, is
left out and its default holds, so the report is not the one somebody meant to have.

It comes from cdev itself; the settings are described by its JSON Schema.

## Wrong

In \`cdev.json\`:

\`\`\`json
{
  "thresholds": {
    "interviewFloor": "five"
    //                ^^^^^^ bad-settings
  }
}
\`\`\`

## Right

In \`cdev.json\`:

\`\`\`json
{
  "thresholds": {
    "interviewFloor": 8
  }
}
\`\`\`
`,
  'unknown-rule': `# unknown-rule

**An allowance or a setting names a rule that does not exist.**

The model itself · severity \`warning\` · has a quick fix · cannot be allowed

An allowance or a setting that names no rule does nothing: the finding it was written for stays, or comes back when the name is
mended. The fix writes the nearest rule there is.

It comes from cdev itself; \`cdev rules\` lists all rules.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

allow untested-hypotesis on H1 until 2026-05-31 because "parked until the pilot is over"
//    ^^^^^^^^^^^^^^^^^^ unknown-rule
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

allow untested-hypothesis on H1 until 2026-05-31 because "parked until the pilot is over"
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

allow untested-hypothesis on H1 until 2026-05-31 because "parked until the pilot is over"
\`\`\`
`,
  'expired-allowance': `# expired-allowance

**The last day of an allowance is over, so it silences nothing any more.**

The model itself · severity \`warning\` · has a quick fix · cannot be allowed

An allowance silences a rule until a day that somebody chose, and that day is over: the finding is back, and the reason for the
allowance has to be looked at again. Either settle what it was about, or give it a new day with a reason that still holds.

It comes from cdev itself: an exception without an end becomes the rule.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

allow untested-hypothesis on H1 until 2026-03-31 because "parked until the pilot is over"
//                                    ^^^^^^^^^^ expired-allowance
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

allow untested-hypothesis on H1 until 2026-05-31 because "the pilot ends on 2026-05-29"
\`\`\`
`,
  'unused-allowance': `# unused-allowance

**An allowance in force silences nothing.**

The model itself · severity \`warning\` · has a quick fix · cannot be allowed

An allowance that silences nothing looks like a known weakness where there is none any more, and it would hide the next one that comes
along. When the finding is gone, the allowance goes too.

It comes from cdev itself: every report lists the allowances in force, and such a list is read only while it is short.

## Wrong

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}

allow untested-hypothesis on H1 until 2026-05-31 because "parked until the pilot is over"
//    ^^^^^^^^^^^^^^^^^^^ unused-allowance
\`\`\`

## After the fix

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

experiment E1 interview "Interviews at two activity centres" {
  tests H1
}
\`\`\`

## Right

\`\`\`cdev
hypothesis H1 "Loneliness is the first pain of seniors living alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-05-31
  fail when < 40%
}

allow untested-hypothesis on H1 until 2026-05-31 because "parked until the pilot is over"
\`\`\`
`,
};
