import { updateCompilazione } from '../../archivio/query/compilazioni.ts'
import { findRichiestaFatta, saveRichiestaFatta } from '../../archivio/query/richieste-fatte.ts'
import { getValoreScheda } from '../../dominio/campagna/applica.ts'
import {
  findCampo,
  type NomeCampo,
  printCampo,
  readCampo,
  type Valore,
} from '../../dominio/campagna/campi.ts'
import { type DatiCompilazione, unisciDati, type Voce } from '../../dominio/campagna/dati.ts'
import { requireDaQualcheParte } from '../../dominio/permessi/permessi.ts'
import type { OggettoEvento } from '../../dominio/registro/evento.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { type NuovoEvento, recordEventi, sha256 } from '../registro/registra.ts'
import { type CompilazioneAperta, findAperta, SCHEDA_NON_IN_CAMPAGNA } from './apri.ts'

export interface RichiestaSalvataggio {
  readonly campagnaId: number
  readonly codice: string
  /** The version of the card that whoever saves has before them. */
  readonly vista: number
  /** The version at which a field was last seen, for those not seen at `vista`. */
  readonly viste?: Readonly<Record<NomeCampo, number>> | undefined
  /** What was typed, by field; a field that isn't here is not touched. */
  readonly campi: Readonly<Record<NomeCampo, string>>
  /** A random text that names this save: asked twice, it is done once and answered twice. */
  readonly chiave?: string | undefined
}

/** Two people on one field: both texts, as their boxes show them. */
export interface ConflittoMostrato {
  readonly campo: NomeCampo
  readonly etichetta: string
  readonly mio: string
  readonly loro: string
  readonly chi: string
  readonly quando: string
}

/** A field that somebody else wrote meanwhile and this save doesn't speak of. */
export interface CampoAltrui {
  readonly campo: NomeCampo
  /** As its box shows it. */
  readonly testo: string
  readonly chi: string
  readonly quando: string
}

/** A field that was not saved because what was typed is not a value; the text comes back. */
export interface CampoRifiutato {
  readonly campo: NomeCampo
  readonly digitato: string
  readonly messaggio: string
}

export type EsitoSalvataggio =
  | {
      readonly ok: true
      /** The card's version now: the next save says it has seen this one. */
      readonly versione: number
      readonly salvati: readonly NomeCampo[]
      readonly conflitti: readonly ConflittoMostrato[]
      readonly rifiutati: readonly CampoRifiutato[]
      /** What others wrote after `vista`, in fields that this save leaves alone: whoever shows it has seen `versione`. */
      readonly altri: readonly CampoAltrui[]
    }
  | Rifiuto<'scheda-inesistente' | 'campagna-non-aperta' | 'gia-inviata' | 'chiave-riusata'>

/** More fields than any card has. */
const CAMPI_MASSIMI = 2_000

/**
 * Saves some fields of a card in a round. Each is written on its own: one that can't be read, or that somebody else
 * wrote meanwhile, comes back with its text and does not keep the others from being written.
 */
export const saveCompilazione = async (ctx: Contesto, r: RichiestaSalvataggio): Promise<EsitoSalvataggio> => {
  requireDaQualcheParte(ctx.attore, 'compilazione:scrivi')
  return await ctx.archivio.write(async (tx): Promise<EsitoSalvataggio> => {
    const aperta = await findAperta(tx, ctx, r, 'compilazione:scrivi', true)
    if (aperta === null) return SCHEDA_NON_IN_CAMPAGNA
    const { enteId } = aperta
    const chi = String(ctx.attore.accountId ?? ctx.attore.nome)
    const impronta = sha256(JSON.stringify([r.campagnaId, r.codice, r.vista, r.campi, r.viste ?? {}]))
    if (r.chiave !== undefined) {
      const fatta = await findRichiestaFatta(tx, enteId, chi, r.chiave)
      if (fatta !== null)
        return fatta.impronta === impronta ? (JSON.parse(fatta.esito) as EsitoSalvataggio) : CHIAVE_RIUSATA
    }
    const divieto = canScrivere(aperta)
    if (divieto !== null) return divieto
    const letti = readCampi(aperta.scheda, r.campi)
    const { al } = aperta.campagna
    const attuale = (campo: NomeCampo): Valore => getValoreScheda(aperta.scheda, al, campo)
    const prima = aperta.compilazione
    const versione = prima.versione + 1
    const unione = unisciDati(prima.dati, letti.valori, {
      vista: r.vista,
      viste: r.viste ?? {},
      versione,
      chi: ctx.attore.nome,
      quando: ctx.adesso,
      attuale,
    })
    if (unione.salvati.length > 0) {
      await updateCompilazione(tx, enteId, r.campagnaId, r.codice, {
        versione,
        dati: unione.dati,
        quando: ctx.adesso,
        accountId: ctx.attore.accountId,
      })
    }
    const esito: EsitoSalvataggio = {
      ok: true,
      versione: unione.salvati.length > 0 ? versione : prima.versione,
      salvati: unione.salvati,
      conflitti: unione.conflitti.map((c) => toConflitto(aperta.scheda, c)),
      rifiutati: letti.rifiutati,
      altri: listAltrui(aperta, r),
    }
    if (r.chiave !== undefined)
      await saveRichiestaFatta(tx, enteId, {
        chi,
        chiave: r.chiave,
        impronta,
        esito: JSON.stringify(esito),
        fattaIl: ctx.adesso,
      })
    // Last: it keeps other writers waiting until the transaction ends.
    await recordEventi(tx, ctx, enteId, toEventi(aperta, prima.dati, unione.dati, unione.salvati, attuale))
    return esito
  })
}

const CHIAVE_RIUSATA = {
  ok: false,
  motivo: 'chiave-riusata',
  messaggio: 'Questa richiesta porta il nome di un’altra già fatta: ricaricare la pagina e salvare di nuovo.',
} as const

const canScrivere = ({ inRaccolta, compilazione }: CompilazioneAperta): EsitoSalvataggio | null => {
  if (!inRaccolta)
    return {
      ok: false,
      motivo: 'campagna-non-aperta',
      messaggio:
        'La campagna non è aperta: copiare il testo da parte e chiedere all’ufficio programmazione e controllo di riaprirla.',
    }
  if (compilazione.stato !== 'da-compilare')
    return {
      ok: false,
      motivo: 'gia-inviata',
      messaggio:
        'La scheda è già stata inviata: per cambiarla, chi la sta guardando deve rimandarla indietro. Il testo scritto è ancora qui.',
    }
  return null
}

const readCampi = (
  scheda: Scheda,
  campi: Readonly<Record<NomeCampo, string>>,
): { readonly valori: Record<NomeCampo, Valore>; readonly rifiutati: readonly CampoRifiutato[] } => {
  const valori: Record<NomeCampo, Valore> = {}
  const rifiutati: CampoRifiutato[] = []
  for (const [campo, digitato] of Object.entries(campi).slice(0, CAMPI_MASSIMI)) {
    const trovato = findCampo(campo, scheda)
    const letto =
      trovato === null
        ? ({ ok: false, messaggio: 'Questa riga non è più sulla scheda: ricaricare la pagina.' } as const)
        : readCampo(trovato, digitato)
    if (letto.ok) valori[campo] = letto.valore
    else rifiutati.push({ campo, digitato, messaggio: letto.messaggio })
  }
  return { valori, rifiutati }
}

const toConflitto = (
  scheda: Scheda,
  c: { readonly campo: NomeCampo; readonly mio: Valore; readonly loro: Voce },
): ConflittoMostrato => {
  const trovato = findCampo(c.campo, scheda)
  const mostra = (v: Valore): string => (trovato === null ? String(v ?? '') : printCampo(trovato, v))
  return {
    campo: c.campo,
    etichetta: trovato?.etichetta ?? c.campo,
    mio: mostra(c.mio),
    loro: mostra(c.loro.valore),
    chi: c.loro.chi,
    quando: c.loro.quando,
  }
}

const listAltrui = (
  { scheda, compilazione }: CompilazioneAperta,
  { vista, campi }: RichiestaSalvataggio,
): readonly CampoAltrui[] =>
  Object.entries(compilazione.dati).flatMap(([campo, voce]) => {
    const trovato = voce.versione > vista && !Object.hasOwn(campi, campo) ? findCampo(campo, scheda) : null
    if (trovato === null) return []
    return [{ campo, testo: printCampo(trovato, voce.valore), chi: voce.chi, quando: voce.quando }]
  })

const OGGETTI = { fasi: 'fase', indicatori: 'indicatore', scheda: 'scheda' } as const

const toEventi = (
  { scheda, campagna }: CompilazioneAperta,
  prima: DatiCompilazione,
  dopo: DatiCompilazione,
  salvati: readonly NomeCampo[],
  attuale: (campo: NomeCampo) => Valore,
): readonly NuovoEvento[] =>
  salvati.flatMap((nome) => {
    const trovato = findCampo(nome, scheda)
    if (trovato === null) return []
    const oggetto: OggettoEvento = {
      tipo: OGGETTI[trovato.parte],
      vista: campagna.vista,
      codice: scheda.codice,
      indice: trovato.indice,
    }
    const mostra = (v: Valore | undefined) => printCampo(trovato, v ?? null) || null
    const vecchio = prima[nome] === undefined ? attuale(nome) : prima[nome].valore
    return [
      {
        azione: 'compila',
        oggetto,
        campo: `campagna.${campagna.campagnaId}.${trovato.parte === 'scheda' ? '' : `${trovato.parte}.`}${trovato.campo}`,
        prima: mostra(vecchio),
        dopo: mostra(dopo[nome]?.valore),
      },
    ]
  })
