import type { Selectable } from 'kysely'
import type { Fase, Indicatore, Posizione, Scheda } from '../../dominio/scheda/scheda.ts'
import type { Tabelle } from '../schema/tabelle.ts'

const toPosizione = (r: { origine_pagina: number | null; origine_riga: number | null }): Posizione | null =>
  r.origine_pagina === null || r.origine_riga === null
    ? null
    : { pagina: r.origine_pagina, riga: r.origine_riga }

/** A card from its row and what stands below it. */
export const toScheda = (
  r: Selectable<Tabelle['scheda']>,
  figlie: Pick<Scheda, 'collegamenti' | 'statoDiAttuazione' | 'fasi' | 'indicatori'>,
): Scheda => ({
  codice: r.codice,
  vista: r.vista,
  descrizione: r.descrizione,
  tipo: r.tipo,
  areaTematica: r.area_tematica,
  assessorato: r.assessorato,
  direzione: r.direzione,
  direttore: r.direttore,
  centro: r.centro,
  responsabile: r.responsabile,
  centroStampa: r.centro_stampa,
  ...figlie,
  origine: toPosizione(r),
})

export const toFase = (r: Selectable<Tabelle['fase']>): Fase => ({
  descrizione: r.descrizione,
  peso: r.peso,
  avanzamento: r.avanzamento,
  inizioPrevisto: r.inizio_previsto,
  finePrevista: r.fine_prevista,
  inizioEffettivo: r.inizio_effettivo,
  fineEffettiva: r.fine_effettiva,
  responsabile: r.responsabile,
  centro: r.centro,
  nota: r.nota,
  origine: toPosizione(r),
})

/** An indicator from its row and the past values of its card. */
export const toIndicatore = (
  r: Selectable<Tabelle['indicatore']>,
  storico: readonly Selectable<Tabelle['indicatore_storico']>[],
): Indicatore => ({
  descrizione: r.descrizione,
  tipo: r.tipo,
  valoreAtteso: r.valore_atteso,
  valoreRaggiunto: r.valore_raggiunto,
  storico: Object.fromEntries(
    storico.filter((s) => s.posizione === r.posizione).map((s) => [String(s.anno), s.valore]),
  ),
  storicoIncerto: r.storico_incerto === 1,
  nota: r.nota,
  origine: toPosizione(r),
})
