import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { listCampagne } from '../../servizi/campagne/campagne.ts'
import { createAvvisi, previewAvvisi, sendAvvisi } from '../../servizi/commenti/avvisi.ts'
import { forgetScaduti } from '../../servizi/conservazione.ts'
import type { Contesto } from '../../servizi/contesto.ts'
import { createPostaDaAmbiente, type Lettera, type Posta } from '../../servizi/posta/posta.ts'
import { createSolleciti, sendDaInviare } from '../../servizi/solleciti/invia.ts'
import { previewSolleciti } from '../../servizi/solleciti/prepara.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO, Rifiuto } from '../uscita.ts'

export interface OpzioniSollecita extends OpzioniDati {
  readonly prova?: boolean
  readonly urlPubblico: string
}

/**
 * Reminds who is late, of every round that is collecting, and tells who is called in comments what the pages haven't
 * told yet; to be run once a day. With `prova` the letters are printed
 * on standard output and nothing is written or sent; otherwise 1 when the server refused a letter.
 */
export const sollecita = (opzioni: OpzioniSollecita): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const aperte = (await listCampagne(ctx)).map((c) => c.campagna).filter((c) => isInRaccolta(c.stato))
    const richieste = aperte.map(({ campagnaId }) => ({ campagnaId, indirizzo: opzioni.urlPubblico }))
    const indirizzo = opzioni.urlPubblico
    if (opzioni.prova) return await prova(ctx, richieste, indirizzo)
    await forgetScaduti(ctx)
    const posta = loadPosta()
    try {
      return await invia(ctx, richieste, indirizzo, posta)
    } finally {
      posta.close()
    }
  })

type Richieste = readonly { readonly campagnaId: number; readonly indirizzo: string }[]

const loadPosta = (): Posta => {
  let posta: Posta | null
  try {
    posta = createPostaDaAmbiente(process.env)
  } catch (errore) {
    throw errore instanceof Error ? new Rifiuto(errore.message) : errore
  }
  if (posta === null)
    throw new Rifiuto(
      'La posta non è configurata: indicare il server in OBIETTIVO_SMTP e il mittente in OBIETTIVO_SMTP_DA. Per vedere che cosa partirebbe, aggiungere --prova.',
    )
  return posta
}

const mostra = ({ a, oggetto, testo }: Lettera): void => {
  process.stdout.write(`A: ${a}\nOggetto: ${oggetto}\n\n${testo}\n`)
}

const prova = async (ctx: Contesto, richieste: Richieste, indirizzo: string): Promise<number> => {
  // A person gets one letter, whatever the rounds: the second time they are met it is the same one.
  const scritti = new Set<number>()
  for (const richiesta of richieste) {
    const visti = await previewSolleciti(ctx, richiesta)
    for (const { accountId, lettera } of visti?.pronti ?? []) {
      if (scritti.has(accountId)) continue
      scritti.add(accountId)
      mostra(lettera)
    }
    avvisaSenzaNessuno(visti?.senzaNessuno ?? [])
  }
  const avvisi = (await previewAvvisi(ctx, { indirizzo })).pronti
  for (const { lettera } of avvisi) mostra(lettera)
  const quanti = scritti.size + avvisi.length
  avvisa(quanti === 0 ? 'Oggi non partirebbe nessun messaggio.' : `Prova: ${conta(quanti)}, nessuno inviato.`)
  return FATTO
}

const invia = async (
  ctx: Contesto,
  richieste: Richieste,
  indirizzo: string,
  posta: Posta,
): Promise<number> => {
  for (const richiesta of richieste) {
    await createSolleciti(ctx, richiesta)
    avvisaSenzaNessuno((await previewSolleciti(ctx, richiesta))?.senzaNessuno ?? [])
  }
  await createAvvisi(ctx, { indirizzo })
  const esiti = [await sendDaInviare(ctx, posta), await sendAvvisi(ctx, posta)]
  const inviati = esiti.reduce((n, e) => n + e.inviati, 0)
  const falliti = esiti.flatMap((e) => e.falliti)
  avvisa(
    inviati === 0
      ? 'Nessun messaggio inviato.'
      : inviati === 1
        ? '1 messaggio inviato.'
        : `${inviati} messaggi inviati.`,
  )
  for (const { a, errore } of falliti) avvisa(`Non inviato a ${a}: ${errore}. Si riprova la prossima volta.`)
  return falliti.length === 0 ? FATTO : RIFIUTATO
}

const conta = (n: number): string => (n === 1 ? '1 messaggio' : `${n} messaggi`)

const avvisaSenzaNessuno = (codici: readonly string[]): void => {
  if (codici.length > 0)
    avvisa(
      `Nessuno a cui scrivere per ${codici.join(', ')}: dare un ruolo sul loro centro a chi ne risponde.`,
    )
}
