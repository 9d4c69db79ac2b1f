import type { Insertable } from 'kysely'
import type { Fase, Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import { ErroreArchivio } from '../errore.ts'
import type { Tabelle } from '../schema/tabelle.ts'

type Righe = { readonly [T in keyof Tabelle]?: Insertable<Tabelle[T]>[] }

/** Hundredths are integers both engines hold exactly; anything else is refused, never rounded. */
const intero = (valore: number | null, scheda: Scheda): number | null => {
  if (valore === null || Number.isSafeInteger(valore)) return valore
  throw new ErroreArchivio(
    'valore-fuori-misura',
    `Nella scheda ${scheda.codice} un peso o un avanzamento è troppo grande per essere conservato: correggilo nel documento.`,
  )
}

/** The rows of everything below a card. */
export const toRighe = (
  enteId: number,
  schedaId: number,
  s: Scheda,
): Required<
  Pick<Righe, 'collegamento' | 'stato_attuazione' | 'fase' | 'indicatore' | 'indicatore_storico'>
> => {
  const chiave = { ente_id: enteId, scheda_id: schedaId }
  return {
    collegamento: s.collegamenti.map(({ livello, codice, titolo }, posizione) => ({
      ...chiave,
      posizione,
      livello,
      codice,
      titolo,
    })),
    stato_attuazione: s.statoDiAttuazione.map(({ al, testo }, posizione) => ({
      ...chiave,
      posizione,
      al,
      testo,
    })),
    fase: s.fasi.map((f, posizione) => ({ ...chiave, posizione, ...toRigaFase(f, s) })),
    indicatore: s.indicatori.map((i, posizione) => ({ ...chiave, posizione, ...toRigaIndicatore(i) })),
    indicatore_storico: s.indicatori.flatMap((i, posizione) =>
      Object.entries(i.storico).map(([anno, valore]) => ({
        ...chiave,
        posizione,
        anno: Number(anno),
        valore,
      })),
    ),
  }
}

const toRigaFase = (f: Fase, s: Scheda) => ({
  descrizione: f.descrizione,
  peso: intero(f.peso, s),
  avanzamento: intero(f.avanzamento, s),
  inizio_previsto: f.inizioPrevisto,
  fine_prevista: f.finePrevista,
  inizio_effettivo: f.inizioEffettivo,
  fine_effettiva: f.fineEffettiva,
  responsabile: f.responsabile,
  centro: f.centro,
  nota: f.nota,
  origine_pagina: f.origine?.pagina ?? null,
  origine_riga: f.origine?.riga ?? null,
})

const toRigaIndicatore = (i: Indicatore) => ({
  descrizione: i.descrizione,
  tipo: i.tipo,
  valore_atteso: i.valoreAtteso,
  valore_raggiunto: i.valoreRaggiunto,
  storico_incerto: i.storicoIncerto ? 1 : 0,
  nota: i.nota,
  origine_pagina: i.origine?.pagina ?? null,
  origine_riga: i.origine?.riga ?? null,
})

/** The card's own columns, but for its keys and its place. */
export const toRigaScheda = (s: Scheda) => ({
  descrizione: s.descrizione,
  tipo: s.tipo,
  area_tematica: s.areaTematica,
  assessorato: s.assessorato,
  direzione: s.direzione,
  direttore: s.direttore,
  centro: s.centro,
  responsabile: s.responsabile,
  centro_stampa: s.centroStampa,
  origine_pagina: s.origine?.pagina ?? null,
  origine_riga: s.origine?.riga ?? null,
})
