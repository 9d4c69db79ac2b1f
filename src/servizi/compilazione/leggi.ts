import { findCampagna } from '../../archivio/query/campagne.ts'
import { loadCompilazioni } from '../../archivio/query/compilazioni.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import { applyDati, type Criticita, findCriticita, getValoreScheda } from '../../dominio/campagna/applica.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { CAMPI, findCampo, type NomeCampo, printCampo } from '../../dominio/campagna/campi.ts'
import {
  type AzioneCompilazione,
  CICLO_COMPILAZIONE,
  type StatoCompilazione,
} from '../../dominio/campagna/compilazione.ts'
import { findDaCompletare } from '../../dominio/campagna/completezza.ts'
import type { DatiCompilazione } from '../../dominio/campagna/dati.ts'
import { azioniDa } from '../../dominio/ciclo/ciclo.ts'
import { can, type OggettoPermesso, requireDaQualcheParte } from '../../dominio/permessi/permessi.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { CampagnaArchiviata } from '../campagne/campagne.ts'
import { printDaCompletare } from '../campagne/rifiuti.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { toOggetto } from '../permessi/oggetto.ts'

/** One box of the form: what it holds now, and who wrote it. */
export interface CampoMostrato {
  readonly nome: NomeCampo
  readonly etichetta: string
  /** As the box shows it. */
  readonly testo: string
  /** Null while nobody has touched it in this round. */
  readonly scrittoDa: { readonly chi: string; readonly quando: string } | null
}

/** A card to fill in. */
export interface SchedaDaCompilare {
  readonly codice: string
  /** The card in force. */
  readonly scheda: Scheda
  /** The card as it will be with what was entered. */
  readonly anteprima: Scheda
  readonly stato: StatoCompilazione
  readonly versione: number
  readonly esonero: { readonly motivo: string; readonly chi: string } | null
  readonly criticita: Criticita | null
  /** The boxes, by field name. */
  readonly campi: Readonly<Record<NomeCampo, CampoMostrato>>
  /** What is missing before it can be sent, in words. */
  readonly mancano: readonly string[]
  /** May it be written now, by this actor? */
  readonly scrivibile: boolean
  /** The steps that this actor may take now (guards aside). */
  readonly azioni: readonly AzioneCompilazione[]
}

export interface CompilazioniDaFare {
  readonly campagna: CampagnaArchiviata
  /** In plan order. */
  readonly schede: readonly SchedaDaCompilare[]
}

/**
 * The cards of a round that the actor may see being filled in, with their boxes; `codici` asks only some. Null when
 * there is no such round.
 */
export const listCompilazioniDaFare = async (
  ctx: Contesto,
  { campagnaId, codici }: { readonly campagnaId: number; readonly codici?: readonly string[] | undefined },
): Promise<CompilazioniDaFare | null> => {
  requireDaQualcheParte(ctx.attore, 'compilazione:leggi')
  return await readConEnte<CompilazioniDaFare | null>(ctx, null, async (tx, { enteId }) => {
    const campagna = await findCampagna(tx, enteId, campagnaId)
    if (campagna === null) return null
    const nomi = await loadNomiStampati(tx, enteId)
    // Whose a card is stands in its heading: those of others are not even read.
    const sue = (await listTestate(tx, enteId, campagna.vista, codici?.length === 1 ? codici[0] : undefined))
      .filter((t) => codici === undefined || codici.includes(t.codice))
      .filter((t) => can(ctx.attore, 'compilazione:leggi', toOggetto(t, nomi)).ok)
    const compilazioni = await loadCompilazioni(
      tx,
      enteId,
      campagnaId,
      sue.map((t) => t.codice),
    )
    const perCodice = new Map(compilazioni.map((c) => [c.codice, c]))
    const schede = await loadSchede(tx, enteId, { vista: campagna.vista, codici: [...perCodice.keys()] })
    return {
      campagna,
      schede: schede.flatMap((scheda) => {
        const compilazione = perCodice.get(scheda.codice)
        const oggetto = toOggetto(scheda, nomi)
        if (compilazione === undefined) return []
        const { dati, stato, versione, esonero } = compilazione
        const anteprima = applyDati(scheda, campagna.al, dati)
        const inRaccolta = isInRaccolta(campagna.stato)
        return [
          {
            codice: scheda.codice,
            scheda,
            anteprima,
            stato,
            versione,
            esonero,
            criticita: findCriticita(dati),
            campi: listCampi(scheda, campagna.al, dati),
            mancano: findDaCompletare(anteprima, campagna.al).map((d) => printDaCompletare(d, scheda)),
            scrivibile:
              inRaccolta && stato === 'da-compilare' && can(ctx.attore, 'compilazione:scrivi', oggetto).ok,
            azioni: inRaccolta ? listAzioni(ctx, stato, oggetto) : [],
          },
        ]
      }),
    }
  })
}

/** The steps that the table lists from a state and that this actor may take on this card. */
const listAzioni = (
  { attore }: Contesto,
  stato: StatoCompilazione,
  oggetto: OggettoPermesso,
): readonly AzioneCompilazione[] =>
  azioniDa(CICLO_COMPILAZIONE, stato).filter((a) => can(attore, `compilazione:${a}`, oggetto).ok)

const listCampi = (
  scheda: Scheda,
  al: string,
  dati: DatiCompilazione,
): Readonly<Record<NomeCampo, CampoMostrato>> => {
  const nomi: NomeCampo[] = [
    ...scheda.fasi.flatMap((_, i) => Object.keys(CAMPI.fasi).map((c) => `fasi.${i}.${c}`)),
    ...scheda.indicatori.flatMap((_, i) => Object.keys(CAMPI.indicatori).map((c) => `indicatori.${i}.${c}`)),
    ...Object.keys(CAMPI.scheda).map((c) => `scheda.${c}`),
  ]
  const campi: Record<NomeCampo, CampoMostrato> = {}
  for (const nome of nomi) {
    const trovato = findCampo(nome, scheda)
    if (trovato === null) continue
    const voce = dati[nome]
    campi[nome] = {
      nome,
      etichetta: trovato.etichetta,
      testo: printCampo(trovato, voce === undefined ? getValoreScheda(scheda, al, nome) : voce.valore),
      scrittoDa: voce === undefined ? null : { chi: voce.chi, quando: voce.quando },
    }
  }
  return campi
}
