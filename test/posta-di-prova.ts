import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface PostaDiProva {
  /** For OBIETTIVO_SMTP. */
  readonly url: string
  /** What arrived, as the server got it (headers and body). */
  readonly arrivate: { readonly a: readonly string[]; readonly testo: string }[]
  /** Waits until that many letters have arrived. */
  readonly attendi: (quante: number) => Promise<void>
  readonly remove: () => Promise<void>
}

/** A real SMTP server that keeps what it gets; with `rifiuta` it refuses every recipient. */
export const startPosta = async (rifiuta = false): Promise<PostaDiProva> => {
  const arrivate: { a: string[]; testo: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_a, _s, fatto) => fatto(rifiuta ? new Error('casella inesistente') : null),
    onData: (flusso, sessione, fatto) => {
      const pezzi: Buffer[] = []
      flusso.on('data', (p: Buffer) => pezzi.push(p))
      flusso.on('end', () => {
        arrivate.push({
          a: sessione.envelope.rcptTo.map((r) => r.address),
          testo: Buffer.concat(pezzi).toString('utf8'),
        })
        fatto()
      })
    },
  })
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrivate,
    attendi: async (quante) => {
      for (let i = 0; i < 200 && arrivate.length < quante; i += 1)
        await new Promise((basta) => setTimeout(basta, 25))
      if (arrivate.length < quante) throw new Error(`Arrivate ${arrivate.length} lettere, attese ${quante}`)
    },
    remove: () => new Promise<void>((chiuso) => server.close(() => chiuso())),
  }
}

/** The body of a letter as a person reads it: quoted-printable undone. */
export const testoDellaLettera = (grezza: string): string => {
  const corpo = grezza.slice(grezza.indexOf('\r\n\r\n') + 4)
  if (!/quoted-printable/i.test(grezza)) return corpo
  const byte = corpo
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, esa: string) => String.fromCharCode(Number.parseInt(esa, 16)))
  return Buffer.from(byte, 'latin1').toString('utf8')
}
