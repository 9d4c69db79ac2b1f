import { addNomeEnte, bumpRevisione, createEnte, type EnteArchiviato } from '../../archivio/query/enti.ts'
import { listPosizioni } from '../../archivio/query/leggi-schede.ts'
import { saveOrdine, saveSchede } from '../../archivio/query/scrivi-schede.ts'
import { insertVersioni } from '../../archivio/query/versioni.ts'
import { listViste, saveVista } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { mergeScheda } from '../../dominio/confronto/unisci.ts'
import { livelliDaSchede, mergeLivelli } from '../../dominio/piano/livelli.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import { addCentroStampa } from '../centri.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'
import { eventiDifferenze } from '../registro/eventi-scheda.ts'
import { recordEventi } from '../registro/registra.ts'
import type { Confronto } from './anteprima.ts'
import { mergeOrdine } from './ordine.ts'
import type { Lettura } from './tipi.ts'

/** Writes what a preview says, inside the caller's transaction; answers the entity's id. */
export const applyConfronto = async (
  ctx: Contesto,
  tx: Tx,
  archiviato: EnteArchiviato | null,
  lettura: Lettura,
  confronto: Confronto,
  importazioneId: number,
): Promise<void> => {
  const { ente: scelto, anteprima } = confronto
  const { vista, centro, livello, al } = lettura.frontespizio
  if (!scelto.ok || vista === null) throw new Error('Anteprima non importabile applicata')
  const ente = archiviato ?? (await createEnte(tx, { nome: scelto.nome, adesso: ctx.adesso }))
  const { enteId } = ente
  await bumpRevisione(tx, enteId)
  for (const nome of scelto.nuoviNomi) await addNomeEnte(tx, enteId, nome)

  const nota = (await listViste(tx, enteId)).find((v) => v.codice === vista.codice)
  await saveVista(tx, enteId, {
    ...vista,
    livelli: mergeLivelli(nota?.livelli ?? [], livelliDaSchede(lettura.schede, livello ?? undefined)),
  })
  if (centro !== null) await addCentroStampa(tx, enteId, centro, toGrammatica(ente), al ?? ctx.oggi)

  const posizioni = await listPosizioni(tx, enteId, vista.codice)
  const archiviate = new Map(confronto.archiviate.map((s) => [s.codice, s]))
  const daScrivere = new Set(
    [...anteprima.differenze.aggiunte, ...anteprima.differenze.cambiate].map((s) => s.codice),
  )
  const schede = confronto.lette
    .filter((s) => daScrivere.has(s.codice))
    .map((letta) => {
      const prima = archiviate.get(letta.codice)
      const scheda = prima === undefined ? letta : mergeScheda(prima, letta)
      return { scheda, origine: { al: al ?? ultimaNarrativa(letta), scrittaIl: ctx.adesso, importazioneId } }
    })
  await saveSchede(
    tx,
    enteId,
    vista.codice,
    schede.map(({ scheda }) => scheda),
    importazioneId,
  )
  await insertVersioni(tx, enteId, vista.codice, schede)
  await saveOrdine(tx, enteId, vista.codice, mergeOrdine(posizioni, lettura.schede))
  await recordEventi(tx, ctx, enteId, [
    {
      azione: 'importa',
      oggetto: {
        tipo: 'importazione',
        vista: vista.codice,
        codice: String(importazioneId),
        indice: null,
      },
      dopo: `${lettura.nomeFile}: ${printEsito(confronto)}`,
    },
    ...scelto.nuoviNomi.map((nome) => ({
      azione: 'crea',
      oggetto: { tipo: 'impostazione' as const, vista: null, codice: 'nomi-ente', indice: null },
      dopo: nome,
    })),
    ...eventiDifferenze(vista.codice, anteprima.differenze),
  ])
}

/** The date of the last narrative a print carries: what it speaks of, when the cover names no date. */
const ultimaNarrativa = (letta: Scheda): DataIso | null =>
  letta.statoDiAttuazione
    .map((s) => s.al)
    .toSorted()
    .at(-1) ?? null

/** "12 schede aggiunte, 3 cambiate, 16 invariate". */
export const printEsito = ({ anteprima: { differenze: d } }: Confronto): string => {
  const voci = [
    [d.aggiunte.length, 'aggiunta', 'aggiunte'],
    [d.cambiate.length, 'cambiata', 'cambiate'],
    [d.invariate.length, 'invariata', 'invariate'],
  ] as const
  const parti = voci.filter(([n]) => n > 0).map(([n, una, molte]) => `${n} ${n === 1 ? una : molte}`)
  const mancanti =
    d.mancanti.length === 0
      ? ''
      : `; ${d.mancanti.length === 1 ? 'una scheda dell’archivio non è' : `${d.mancanti.length} schede dell’archivio non sono`} in questa stampa e ${d.mancanti.length === 1 ? 'resta' : 'restano'}`
  return `Schede: ${parti.join(', ')}${mancanti}.`
}
