/** Words of the charts and of the "sfida" page. */
export const andamento = {
  titolo: 'Andamento del piano',
  pagine: { nome: 'Pagine dell’andamento', grafici: 'Grafici', sfida: 'Quanto sfidano gli attesi' },
  mostra: 'Mostra',
  vista: 'Vista del piano',
  al: 'Alla data',
  alAiuto: 'Vuota: ogni scheda alla sua data',
  per: 'Confronta per',
  altriFiltri: 'Solo una parte del piano',
  raggruppamenti: {
    centro: 'centro di responsabilità',
    assessorato: 'assessorato',
    areaTematica: 'area tematica',
    responsabile: 'responsabile',
  },
  criteri: {
    centro: 'Centro di responsabilità',
    assessorato: 'Assessorato',
    areaTematica: 'Area tematica',
    responsabile: 'Responsabile',
    etichetta: 'Etichetta',
  },
  tutti: {
    centro: 'Tutti',
    assessorato: 'Tutti',
    areaTematica: 'Tutte',
    responsabile: 'Tutti',
    etichetta: 'Tutte',
  },
  filtriAttivi: 'Filtri attivi',
  togli: (nome: string) => `Togli il filtro ${nome}`,
  togliTutti: 'Togli tutti i filtri',
  senzaViste: 'Non c’è ancora nessun piano da disegnare.',
  senzaVisteRimedio: 'Porta una stampa in archivio',
  vuoto: 'Nessun obiettivo con questi filtri.',
  vuotoRimedio: 'Togli un filtro, o scegli un’altra vista.',
  suQuanti: (n: string, uno: boolean) => (uno ? 'Un obiettivo.' : `${n} obiettivi.`),
  inTabella: 'Gli stessi dati in tabella',
  nessuno: {
    centro: 'centro non indicato',
    assessorato: 'assessorato non indicato',
    areaTematica: 'area non indicata',
    responsabile: 'responsabile non indicato',
  },
  altri: (n: string) => `Qui sono disegnati i primi 30; gli altri ${n} sono nella tabella.`,
  tutto: 'Tutti insieme',
  obiettivi: 'Obiettivi',

  avanzamento: {
    titolo: (per: string) => `Avanzamento per ${per}`,
    sintesi: (svolto: string, atteso: string) => `In tutto è svolto ${svolto}; era atteso ${atteso}.`,
    indietro: (n: number, tot: number) =>
      n === 0
        ? 'Nessun gruppo è indietro rispetto alle date previste.'
        : n === 1
          ? `Uno su ${tot} è indietro rispetto alle date previste.`
          : `${n} su ${tot} sono indietro rispetto alle date previste.`,
    ordine: 'Chi è più indietro sta in alto.',
    aData: (data: string) =>
      `L’atteso è quello al ${data}; lo svolto è quello scritto sulle schede, che può essere di un altro giorno.`,
    riga: (nome: string, svolto: string, atteso: string) => `${nome}: svolto ${svolto}, atteso ${atteso}`,
    suAtteso: (atteso: string) => `atteso ${atteso}`,
    svolto: 'Svolto',
    atteso: 'Atteso',
    tempi: 'Tempi',
  },

  conseguimento: {
    titolo: 'Quanto sono conseguiti gli obiettivi',
    fasciePiane:
      'L’ente non ha fasce di valutazione sue: qui gli obiettivi sono contati a dieci punti per volta, senza giudicarli.',
    sintesi: (n: string, uno: boolean, quota: string) =>
      uno
        ? `Un obiettivo è a 100 (${quota} % del totale).`
        : `${n} obiettivi sono a 100 (${quota} % del totale).`,
    incerti: (n: string, uno: boolean) =>
      uno
        ? 'Di un obiettivo non si può dire dove stia, per i dati che mancano: non è nel disegno.'
        : `Di ${n} obiettivi non si può dire dove stiano, per i dati che mancano: non sono nel disegno.`,
    nonValutabili: (n: string, uno: boolean) =>
      uno ? 'Un obiettivo non è valutabile.' : `${n} obiettivi non sono valutabili.`,
    fascia: 'Conseguimento %',
    riga: (fascia: string, n: string) => `${fascia}: ${n}`,
    incertiRiga: 'non determinabile',
    nonValutabiliRiga: 'non valutabile',
    inBreve: (da: number, a: number) => `${da}–${a}`,
  },

  indicatori: {
    titolo: 'Indicatori raggiunti',
    sintesi: (r: string, tot: string) => `${r} indicatori su ${tot} hanno raggiunto l’atteso.`,
    nessuno: 'Le schede non hanno indicatori.',
    esiti: {
      raggiunti: 'raggiunti',
      nonRaggiunti: 'non raggiunti',
      nonRendicontati: 'non rendicontati',
      nonValutabili: 'non valutabili',
      nonCalcolabili: 'non calcolabili',
    },
    vedi: 'Vedi gli obiettivi sotto l’atteso',
    vediMancanti: 'Vedi dove manca il valore raggiunto',
    su: (r: string, tot: string) => `${r} su ${tot}`,
  },

  rilievi: {
    titolo: 'Peso dei rilievi',
    sintesi: (e: string, w: string, i: string) =>
      `I controlli hanno trovato ${e}, ${w} e ${i}. Un rilievo è una domanda, non una colpa.`,
    nessuno: 'I controlli non hanno niente da chiedere.',
    perGruppo: (per: string) => `Per ${per}`,
    perRegola: 'Per regola',
    regola: 'Regola',
    che: 'Che cosa cerca',
    schede: 'Schede',
    soloInformazioni: (n: string) => `Altre ${n} regole danno solo informazioni: sono nella tabella.`,
    vedi: 'Vedi gli obiettivi con rilievi',
    su: (n: string, uno: boolean) => (uno ? 'su una scheda' : `su ${n} schede`),
  },

  scadenze: {
    titolo: 'Quando finiscono le fasi',
    sintesi: (n: string) => `${n} fasi, nel mese in cui dovevano finire.`,
    una: 'Una fase, nel mese in cui doveva finire.',
    nessuna: 'Di nessuna fase si sa quando deve finire.',
    senzaData: (n: string, uno: boolean) =>
      uno ? 'Una fase non ha una fine prevista.' : `${n} fasi non hanno una fine prevista.`,
    esiti: {
      'nei-tempi': 'concluse nei tempi',
      'in-ritardo': 'in ritardo, o concluse in ritardo',
      'da-venire': 'non ancora scadute',
      'non-nota': 'stato non noto',
    },
    mese: 'Mese',
    totale: 'In tutto',
    mesi: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
    mesiInteri: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    vedi: 'Vedi gli obiettivi in ritardo',
  },

  sfida: {
    titolo: 'Quanto sfidano gli attesi',
    apertura:
      'Un atteso chiede qualcosa se non era già stato ottenuto. Qui si vede quali attesi chiedono poco: è una domanda da fare quando si prepara il piano, non un giudizio su chi ha lavorato.',
    fonte:
      'Si guardano i valori degli anni passati stampati su ogni scheda. Gli indicatori sì/no non si giudicano.',
    suQuanti: (n: string) => `${n} indicatori guardati.`,
    domande: {
      'sotto-anno-prima': {
        titolo: 'Attesi sotto il risultato dell’anno prima',
        breve: 'attesi sotto il risultato dell’anno prima',
        spiega:
          'L’atteso chiede meno di quanto era già stato ottenuto. Dove meno è meglio, vale il contrario.',
      },
      'sempre-uguale': {
        titolo: 'Raggiunti esatti per tre anni di fila',
        breve: 'raggiunti esatti per tre anni di fila',
        spiega: 'Il raggiunto è uguale all’atteso, e lo stesso valore c’era nei due anni prima.',
      },
      'molto-superato': {
        titolo: 'Superati più di tre volte',
        breve: 'superati più di tre volte',
        spiega: 'Il raggiunto è oltre tre volte l’atteso. Dove meno è meglio, è meno di un terzo.',
      },
    },
    si: 'sì: chiedono poco',
    no: 'no',
    nonGiudicabili: 'non si può dire',
    conteggio: (si: string, no: string, non: string) => `${si} sì, ${no} no, di ${non} non si può dire`,
    suTutti: (tot: string) => `su ${tot} indicatori`,
    perche: 'Perché di alcuni non si può dire:',
    motivi: {
      'si-no': (n: string, uno: boolean) =>
        uno ? 'uno è un indicatore sì/no' : `${n} sono indicatori sì/no`,
      'senza-anno': (n: string, uno: boolean) =>
        uno ? 'uno è su una scheda di cui non si sa l’anno' : `${n} sono su schede di cui non si sa l’anno`,
      'senza-valori': (n: string, uno: boolean) =>
        `di ${uno ? 'uno' : n} manca l’atteso o il raggiunto, o l’atteso è zero`,
      'senza-storico': (n: string, uno: boolean) =>
        `di ${uno ? 'uno' : n} la scheda non stampa gli anni passati che servono`,
      'anno-incerto': (n: string, uno: boolean) =>
        `di ${uno ? 'uno' : n} la stampa non dice di quale anno è il valore passato`,
      'altra-scala': (n: string, uno: boolean) =>
        uno ? 'uno ha gli anni passati su un’altra scala' : `${n} hanno gli anni passati su un’altra scala`,
      'verso-incerto': (n: string, uno: boolean) =>
        `di ${uno ? 'uno' : n} le parole non dicono se più è meglio o meno è meglio`,
    },
    nessuno: 'Nessuno, tra quelli che si possono giudicare.',
    primi: (n: string, tot: string) =>
      `Qui i primi ${n} di ${tot}: stringi con un filtro per vedere gli altri.`,
    obiettivo: 'Obiettivo',
    indicatore: 'Indicatore',
    atteso: 'Atteso',
    raggiunto: 'Raggiunto',
    anniPassati: 'Anni passati',
    annoIncerto: (anni: string) => `${anni} o altro anno`,
    tabella: (titolo: string) => `${titolo}: elenco`,
    vedi: 'Vedi l’elenco',
  },
} as const
