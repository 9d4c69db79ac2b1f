/** What kind of thing changed, from what the plan promises to what was reported. */
export const GENERI = [
  'descrizione',
  'responsabilita',
  'collegamenti',
  'fasi',
  'pesi',
  'date',
  'indicatori',
  'attesi',
  'avanzamento',
  'raggiunti',
  'narrativa',
  'note',
] as const
export type Genere = (typeof GENERI)[number]

/** What is reported, not promised: from one year to the next it is always another. */
export const GENERI_RENDICONTATI: ReadonlySet<Genere> = new Set([
  'date',
  'avanzamento',
  'raggiunti',
  'narrativa',
  'note',
])

const GENERE_DEL_CAMPO: Readonly<Record<string, Genere>> = {
  descrizione: 'descrizione',
  tipo: 'descrizione',
  areaTematica: 'responsabilita',
  assessorato: 'responsabilita',
  direzione: 'responsabilita',
  direttore: 'responsabilita',
  centro: 'responsabilita',
  responsabile: 'responsabilita',
  centroStampa: 'responsabilita',
  collegamenti: 'collegamenti',
  statoDiAttuazione: 'narrativa',
  fasi: 'fasi',
  'fasi.descrizione': 'fasi',
  'fasi.peso': 'pesi',
  'fasi.avanzamento': 'avanzamento',
  'fasi.inizioPrevisto': 'date',
  'fasi.finePrevista': 'date',
  'fasi.inizioEffettivo': 'avanzamento',
  'fasi.fineEffettiva': 'avanzamento',
  'fasi.responsabile': 'responsabilita',
  'fasi.centro': 'responsabilita',
  'fasi.nota': 'note',
  indicatori: 'indicatori',
  'indicatori.descrizione': 'indicatori',
  'indicatori.tipo': 'indicatori',
  'indicatori.valoreAtteso': 'attesi',
  'indicatori.valoreRaggiunto': 'raggiunti',
  'indicatori.storico': 'raggiunti',
  'indicatori.nota': 'note',
}

/** The kind of a changed field; one that nobody has classified counts as description, and is never dropped. */
export const genereDelCampo = (campo: string): Genere => GENERE_DEL_CAMPO[campo] ?? 'descrizione'
