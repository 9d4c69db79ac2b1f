/** Somebody that a comment may call. */
interface Chiamabile {
  readonly accountId: number
  readonly nome: string
  readonly email: string
}

const piatto = (t: string): string => t.normalize('NFC').toLocaleLowerCase('it').replace(/\s+/g, ' ')

/** Whom a text calls: "@" and the name or the address of an account, whole, whatever the case. Each once. */
export const findMenzioni = (testo: string, account: readonly Chiamabile[]): readonly number[] => {
  const scritto = piatto(testo)
  const chiama = (nome: string): boolean => {
    const cercato = `@${piatto(nome)}`
    for (let i = scritto.indexOf(cercato); i !== -1; i = scritto.indexOf(cercato, i + 1)) {
      const dopo = scritto.slice(i + cercato.length)
      // "@Ada Rossi" is not a call to who is "Ada Ros".
      if (!/^[\p{L}\p{N}_-]/u.test(dopo)) return true
    }
    return false
  }
  return account.filter((a) => chiama(a.nome) || chiama(a.email)).map((a) => a.accountId)
}
