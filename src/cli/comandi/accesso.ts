import type { Ruolo } from '../../dominio/permessi/attore.ts'
import { invitePersona, listPersone, sendLink } from '../../servizi/accesso/persone.ts'
import type { Contesto } from '../../servizi/contesto.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'

export interface OpzioniLink extends OpzioniDati {
  readonly urlPubblico?: string
}

export interface OpzioniInvita extends OpzioniLink {
  readonly nome: string
  readonly ruolo?: string
}

const LOCALE = 'http://127.0.0.1:8080'

/** From the command line a link is printed, never mailed: it is for who is locked out, mail included. */
const impianto = ({ urlPubblico }: OpzioniLink) => ({
  indirizzo: urlPubblico ?? LOCALE,
  posta: null,
  chiave: null,
})

const printLink = (link: string | null): number => {
  process.stdout.write(`${link ?? ''}\n`)
  avvisa('Farlo avere alla persona in modo sicuro: vale una volta sola.')
  return FATTO
}

/** Makes an account and prints the link to choose its password. */
export const invita = (email: string, opzioni: OpzioniInvita): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const ruolo =
      opzioni.ruolo === undefined
        ? null
        : ({
            ruolo: opzioni.ruolo as Ruolo,
            ambito: { tipo: 'ente' },
            titolo: 'titolare',
            dal: ctx.oggi,
            al: null,
          } as const)
    const esito = await invitePersona(ctx, impianto(opzioni), { nome: opzioni.nome, email, ruolo })
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    return printLink(esito.link)
  })

/** Prints a new link for an account. */
export const link = (email: string, opzioni: OpzioniLink): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const esito = await sendLink(ctx, impianto(opzioni), await findAccountId(ctx, email))
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    return printLink(esito.link)
  })

const findAccountId = async (ctx: Contesto, email: string): Promise<number> => {
  const trovata = (await listPersone(ctx)).find((p) => p.email === email.trim().toLowerCase())
  if (trovata === undefined) throw new Rifiuto(`Nessun account ha l’indirizzo ${email}.`)
  return trovata.accountId
}
