import type { MotivoCampagna } from '../../dominio/campagna/campagna.ts'
import type { DaCompletare } from '../../dominio/campagna/completezza.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { printData } from '../../dominio/valori/data.ts'

const STATI = {
  'da-compilare': 'da compilare',
  compilata: 'compilata, da validare',
  validata: 'validata, da acquisire',
  acquisita: 'acquisita',
} as const

/** Why a round can't take a step, in words, each with what to do. */
export const printMotivoCampagna = (m: MotivoCampagna): string => {
  switch (m.tipo) {
    case 'nessuna-scheda':
      return 'Nessuna scheda del piano è nell’ambito scelto: controllare i centri.'
    case 'scadenza-passata':
      return `La scadenza (${printData(m.scadenza)}) è già passata: sceglierne un’altra.`
    case 'gia-aperta-un-altra':
      return 'Un’altra campagna sta già raccogliendo gli stessi dati: chiuderla prima.'
    case 'scheda-non-acquisita':
      return `${m.codice} è ${STATI[m.stato]}: acquisirla, oppure esonerarla dicendo perché.`
  }
}

const CAMPI: Readonly<Record<DaCompletare['campo'], string>> = {
  'fasi.avanzamento': 'l’avanzamento',
  'fasi.inizioEffettivo': 'la data di inizio effettivo (l’avanzamento è sopra zero)',
  'fasi.fineEffettiva': 'la data di fine effettiva (l’avanzamento è 100)',
  'indicatori.valoreRaggiunto': 'il valore raggiunto',
  statoDiAttuazione: 'lo stato di attuazione',
}

/** What a card still has to say, in words: "Fase 2 («Gara»): manca l’avanzamento." */
export const printDaCompletare = (d: DaCompletare, scheda: Pick<Scheda, 'fasi' | 'indicatori'>): string => {
  if (d.indice === null) return `Manca ${CAMPI[d.campo]}.`
  const inFasi = d.campo.startsWith('fasi.')
  const riga = (inFasi ? scheda.fasi : scheda.indicatori)[d.indice]
  const titolo = (riga?.descrizione ?? '').slice(0, 60)
  return `${inFasi ? 'Fase' : 'Indicatore'} ${d.indice + 1} («${titolo}»): manca ${CAMPI[d.campo]}.`
}
