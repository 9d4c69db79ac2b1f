import { type Command, Help, type Option } from 'commander'

/** The argument parser speaks English; offices do not. Titles of the help and messages of wrong use, in Italian. */
const TITOLI: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Options:': 'Opzioni:',
  'Commands:': 'Comandi:',
  'Arguments:': 'Argomenti:',
}

const MESSAGGI: readonly (readonly [RegExp, (m: RegExpExecArray) => string])[] = [
  [/missing required argument '(.+?)'/, (m) => `manca ${m[1] === 'file' ? 'almeno un file' : `«${m[1]}»`}`],
  [/option '(.+?)' argument missing/, (m) => `all'opzione ${m[1]} manca il valore`],
  [/required option '(.+?)' not specified/, (m) => `manca l'opzione obbligatoria ${m[1]}`],
  [/unknown option '(.+?)'/, (m) => `opzione sconosciuta: ${m[1]}`],
  [/unknown command '(.+?)'/, (m) => `comando sconosciuto: ${m[1]}`],
  [/too many arguments/, () => 'ci sono più argomenti del previsto'],
  [/option '(.+?)' argument '(.*?)' is invalid\.\s*(.*)$/s, (m) => `${m[1]}: «${m[2]}» non va bene. ${m[3]}`],
]

/** "error: unknown option '--x'" → "opzione sconosciuta: --x", with the suggestion when there is one. */
export const wordUsoErrato = (messaggio: string): string => {
  const suggerimento = /\(Did you mean (.+?)\?\)/.exec(messaggio)
  for (const [forma, frase] of MESSAGGI) {
    const m = forma.exec(messaggio)
    if (m) return frase(m).trim() + (suggerimento ? ` (forse ${suggerimento[1]}?)` : '')
  }
  return messaggio.replace(/^error:\s*/, '').trim()
}

const inItaliano = (testo: string): string =>
  testo.replaceAll('[options]', '[opzioni]').replaceAll('[command]', '[comando]')

/** The help's own words, and the way it says a default. */
const AIUTO = {
  styleTitle: (titolo: string): string => TITOLI[titolo] ?? titolo,
  commandUsage: (comando: Command): string => inItaliano(Help.prototype.commandUsage(comando)),
  subcommandTerm: (comando: Command): string => inItaliano(Help.prototype.subcommandTerm(comando)),
  optionDescription: ({ description, defaultValue }: Option): string =>
    defaultValue === undefined ? description : `${description} (predefinito: ${defaultValue})`,
}

/** Puts the whole command (call it on the root and on each verb) in Italian. */
export const parlaItaliano = (comando: Command): Command =>
  comando
    .helpOption('-h, --help', 'mostra questo aiuto')
    .configureHelp(AIUTO)
    .configureOutput({
      outputError: (messaggio, write) =>
        write(
          `Uso errato: ${wordUsoErrato(messaggio)}. Vedi «obiettivo ${comando.parent ? `${comando.name()} ` : ''}--help».\n`,
        ),
    })
