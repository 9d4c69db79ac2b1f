import type {
  Collegamento,
  Fase,
  Indicatore,
  Scheda,
  StatoDiAttuazione,
} from '../../../dominio/scheda/scheda.ts'
import type { Decimale } from '../../../dominio/valori/decimale.ts'
import { isEsempio, type NomeFoglio, titoloStorico } from '../../tracciato/foglio/colonne.ts'
import { estratto, type Segnalatore } from '../segnala.ts'
import { listRighe, type RigaLetta } from './lettore-riga.ts'
import type { TabellaLetta } from './tabella.ts'

/** A card while its rows are being added. */
export interface SchedaInCorso {
  readonly scheda: Omit<Scheda, 'fasi' | 'indicatori' | 'statoDiAttuazione' | 'collegamenti'> & {
    readonly fasi: Fase[]
    readonly indicatori: Indicatore[]
    readonly statoDiAttuazione: StatoDiAttuazione[]
    readonly collegamenti: Collegamento[]
  }
}
type NomeFiglie = Exclude<NomeFoglio, 'Viste' | 'Schede'>

const PREFISSI: Readonly<Record<NomeFiglie, string>> = {
  Fasi: 'fasi',
  Indicatori: 'indicatori',
  'Stato di attuazione': 'statoDiAttuazione',
  Collegamenti: 'collegamenti',
}

/** Adds the rows of a sheet to their cards, in the sheet's order. A row without its card is told, never attached to another. */
export const aggiungiFiglie = (
  nome: NomeFiglie,
  t: TabellaLetta,
  schede: readonly SchedaInCorso[],
  segnala: Segnalatore,
  esempi: { righe: number },
): void => {
  const perCodice = Map.groupBy(schede, ({ scheda }) => scheda.codice)
  for (const riga of listRighe(t, segnala, PREFISSI[nome], (codice) => codice)) {
    const codice = riga.testo('codice')
    if (codice === null) {
      riga.segnala(
        'errore',
        'codice-mancante',
        'manca il codice della scheda e la riga non è stata letta. Scriverlo.',
      )
      continue
    }
    if (isEsempio(codice)) {
      esempi.righe += 1
      continue
    }
    const sua = findScheda(codice, perCodice.get(codice) ?? [], riga)
    if (sua !== null) AGGIUNGI[nome](sua.scheda, riga, t)
  }
}

const findScheda = (
  codice: string,
  omonime: readonly SchedaInCorso[],
  riga: RigaLetta,
): SchedaInCorso | null => {
  const vista = riga.testo('vista')
  const adatte = vista === null ? omonime : omonime.filter(({ scheda }) => scheda.vista === vista)
  if (adatte.length === 1) return adatte[0] ?? null
  if (adatte.length > 1)
    riga.segnala(
      'errore',
      'vista-mancante',
      `il codice "${estratto(codice)}" è in ${adatte.length} viste e la riga non è stata letta. Scrivere la vista.`,
    )
  else
    riga.segnala(
      'errore',
      'scheda-inesistente',
      `la scheda "${estratto(codice)}"${vista === null ? '' : ` nella vista "${estratto(vista)}"`} non è nel foglio "Schede" e la riga non è stata letta. Aggiungerla lì, o correggere il codice.`,
    )
  return null
}

const origine = (t: TabellaLetta, riga: RigaLetta) => ({ pagina: t.foglio.numero, riga: riga.numero })

const richiesto = (riga: RigaLetta, campo: string, che: string): string => {
  const testo = riga.testo(campo)
  if (testo === null) riga.segnala('errore', 'valore-mancante', `${che} è vuota. Scriverla.`, campo)
  return testo ?? ''
}

type Aggiungi = (s: SchedaInCorso['scheda'], riga: RigaLetta, t: TabellaLetta) => void

const AGGIUNGI: Readonly<Record<NomeFiglie, Aggiungi>> = {
  Fasi: (s, riga, t) => {
    s.fasi.push({
      descrizione: richiesto(riga, 'descrizione', 'la descrizione'),
      peso: riga.percento('peso'),
      avanzamento: riga.percento('avanzamento'),
      inizioPrevisto: riga.data('inizioPrevisto'),
      finePrevista: riga.data('finePrevista'),
      inizioEffettivo: riga.data('inizioEffettivo'),
      fineEffettiva: riga.data('fineEffettiva'),
      responsabile: riga.testo('responsabile'),
      centro: riga.testo('centro'),
      nota: riga.testo('nota'),
      origine: origine(t, riga),
    })
  },
  Indicatori: (s, riga, t) => {
    s.indicatori.push({
      descrizione: richiesto(riga, 'descrizione', 'la descrizione'),
      tipo: riga.testo('tipo'),
      valoreAtteso: riga.decimale('valoreAtteso'),
      valoreRaggiunto: riga.decimale('valoreRaggiunto'),
      storico: Object.fromEntries(
        t.storico.flatMap(([anno, c]): [string, Decimale][] => {
          const valore = riga.decimaleIn(c, titoloStorico(anno))
          return valore === null ? [] : [[anno, valore]]
        }),
      ),
      storicoIncerto: riga.siNo('storicoIncerto') ?? false,
      nota: riga.testo('nota'),
      origine: origine(t, riga),
    })
  },
  'Stato di attuazione': (s, riga) => {
    const al = riga.data('al')
    const testo = riga.testo('testo')
    if (testo === null) return
    if (al === null) {
      riga.segnala(
        'errore',
        'data-stato-incerta',
        'manca la data dello stato di attuazione e il testo non è stato letto. Scriverla, per esempio 31/12/2026.',
        'al',
      )
      return
    }
    const parte = Number(riga.testo('parte') ?? 1)
    const gia = s.statoDiAttuazione.findIndex((st) => st.al === al)
    const prima = s.statoDiAttuazione[gia]
    if (prima === undefined) s.statoDiAttuazione.push({ al, testo })
    else if (parte > 1) s.statoDiAttuazione[gia] = { al, testo: prima.testo + testo }
    else
      riga.segnala(
        'errore',
        'stato-ripetuto',
        'per questa scheda e questa data c’è già un testo e questo non è stato letto. Unire i due testi in una riga, o numerarli nella colonna "Parte".',
        'al',
      )
  },
  Collegamenti: (s, riga) => {
    s.collegamenti.push({
      livello: richiesto(riga, 'livello', 'la colonna del livello'),
      codice: richiesto(riga, 'collegato', 'la colonna del codice a cui è collegata'),
      titolo: riga.testo('titolo') ?? '',
    })
  },
}
