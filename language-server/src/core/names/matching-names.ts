import { declarationTypes, membersOf } from '../model/declaration.ts';
import type { Project, Target } from './project.ts';

/**
 * Everything in whose name the letters of a word stand in their order, or whose title has the word in it, whatever their
 * case. It looks at all of a project, one by one as it is asked for.
 */
export function* matchingNames(project: Project, word: string): Iterable<Target> {
  const wanted = word.normalize('NFC').toLowerCase().trim();
  for (const type of declarationTypes) {
    for (const declaration of project.all(type)) {
      const owner = declaration.name?.text ?? '';
      if (owner !== '' && type !== 'allow' && isMeant(owner, declaration.title?.value, wanted)) {
        yield { declaration };
      }
      for (const member of membersOf(declaration)) {
        const title = 'title' in member ? member.title : 'text' in member ? member.text : undefined;
        const name = member.name ? `${owner}.${member.name.text}` : '';
        if ((name !== '' || title) && isMeant(name, title?.value, wanted)) {
          yield { declaration, member };
        }
      }
    }
  }
}

function isMeant(name: string, title: string | undefined, wanted: string): boolean {
  return hasLetters(name.toLowerCase(), wanted) || (title?.toLowerCase().includes(wanted) ?? false);
}

function hasLetters(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
