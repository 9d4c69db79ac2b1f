/** Words of every page: names of the program, the navigation, unknown values, severities. */
export const comuni = {
  programma: 'Obiettivo Comune',
  sottotitolo: 'Piano, obiettivi e performance',
  senzaEnte: 'Obiettivo Comune',
  saltaAlContenuto: 'Vai al contenuto',
  menu: 'Menu',
  navigazione: 'Navigazione principale',
  percorso: 'Percorso',
  sezioni: {
    cruscotto: 'Cruscotto',
    obiettivi: 'Piano',
    andamento: 'Andamento',
    controlli: 'Controlli',
    calendario: 'Calendario',
    stampe: 'Stampe',
    importa: 'Importa',
    amministrazione: 'Ente',
  },
  piede: (versione: string) => `Obiettivo Comune ${versione} · programma libero, licenza AGPL-3.0-or-later`,
  soloQui: 'In ascolto solo su questo computer',
  nonNoto: 'non noto',
  nonNota: 'non nota',
  nonIndicato: 'non indicato',
  nessuno: 'nessuno',
  gravita: { E: 'errore', W: 'attenzione', I: 'informazione' },
  conteggioGravita: {
    E: (n: number) => (n === 1 ? '1 errore' : `${n} errori`),
    W: (n: number) => (n === 1 ? '1 attenzione' : `${n} attenzioni`),
    I: (n: number) => (n === 1 ? '1 informazione' : `${n} informazioni`),
  },
  nessunRilievo: 'nessun rilievo',
  obiettivi: (n: string, uno: boolean) => (uno ? '1 obiettivo' : `${n} obiettivi`),
  dalAl: (da: string, a: string) => `dal ${da} al ${a}`,
  paginazione: {
    nome: 'Pagine dei risultati',
    precedente: 'Precedente',
    successiva: 'Successiva',
    pagina: (n: number) => `Pagina ${n}`,
  },
  tabellaScorrevole: (nome: string) => `${nome} (tabella, scorre in orizzontale)`,
  /** What a progress with two bounds means. */
  aiutoIntervallo: {
    titolo: 'Perché «tra … e …»?',
    testi: [
      'A una fase manca il peso o l’avanzamento, e il programma non lo inventa: il valore vero sta tra i due numeri. La parte tratteggiata della barra è ciò che non si sa. Con il dato mancante il numero diventa uno solo.',
    ],
  },
  /** A progress bar's words, for those who don't see it. */
  avanzamento: {
    certo: (v: string) => `${v} %`,
    intervallo: (da: string, a: string) => `tra ${da} e ${a} %`,
    senzaFasi: 'non noto: nessuna fase',
    senzaObiettivi: 'non noto: nessun obiettivo',
    quotaIgnota: (q: string) => `${q} % del peso non noto`,
    tuttoIgnoto: 'non noto',
    atteso: (v: string) => `atteso ${v} %`,
  },
} as const
