/** Words of bringing a print in. */
export const importa = {
  titolo: 'Porta qui una stampa o un foglio',
  passi: ['Scegli i file', 'Controlla le differenze', 'Fatto'],
  nomePassi: 'A che punto siamo',
  apertura:
    'Si leggono la «Scheda PEG di rendicontazione» come il vecchio programma la stampava, e il foglio di calcolo fatto sul modello. Prima di scrivere si vede che cosa cambierebbe: nulla entra in archivio senza conferma.',
  file: 'File della stampa',
  fileAiuto: (limite: string) =>
    `Testo (.txt), PDF o foglio compilato sul modello (.xlsx), anche più di uno, fino a ${limite} l’uno. Di una stampa conviene il PDF: le colonne sono più certe.`,
  trascina: 'Si possono anche trascinare qui.',
  altroNome: 'La stampa non porta il nome dell’ente, o ne porta un altro',
  ente: 'Nome dell’ente',
  enteAiuto: 'Si scrive solo se la stampa non lo dice, o se lo stesso ente vi compare con un altro nome.',
  leggi: 'Leggi i file',
  attesa: 'Sto leggendo…',
  nessunFile: 'Non è stato scelto nessun file',
  nessunFileRimedio:
    'Scegliere almeno una stampa in formato testo o PDF, o un foglio XLSX, poi premere «Leggi i file».',
  fileVuoto: (nome: string) => `Il file «${nome}» è vuoto: scegliere la stampa completa.`,
  troppoGrande: (nome: string, limite: string) =>
    `Il file «${nome}» supera il limite di ${limite}: stampare un centro di responsabilità per volta e riprovare.`,
  troppiFile: 'Si possono portare al massimo 20 file per volta: dividerli in più volte.',
  saltati: 'Questi file non sono stati letti',
  lettura: {
    titolo: 'Lettura in corso',
    frase: (fatto: number, totale: number) => `Letti ${fatto} file su ${totale}.`,
    inAttesa: 'In attesa che finisca un altro lavoro.',
    imprevisto:
      'La lettura non è riuscita per un errore del programma. L’archivio è intatto: riprovare con un file per volta.',
    nonTrovato: 'Questo lavoro non c’è più',
    nonTrovatoTesto:
      'È passato troppo tempo, oppure il programma è stato riavviato. Ciò che era stato confermato è in archivio; il resto si può portare di nuovo.',
    occupato: 'Ci sono già altri lavori in coda: aspettare che finiscano e riprovare.',
  },
  anteprima: {
    titolo: 'Che cosa cambierebbe',
    titoloNulla: 'Nulla da scrivere',
    apertura: 'Nulla è stato ancora scritto. Controllare le differenze, poi confermare.',
    scaduta: 'Questa anteprima non c’è più',
    scadutaTesto:
      'È già stata confermata, è stata annullata o è scaduta dopo 48 ore. Se serve, portare di nuovo il file.',
    fatti: {
      ente: 'Ente',
      vista: 'Vista',
      centro: 'Centro di responsabilità',
      elaborazione: 'Elaborata il',
      al: 'Stato di attuazione al',
      letto: 'Letto',
    },
    letto: (pagine: string, schede: string, fasi: string, indicatori: string) =>
      `${pagine} pagine, ${schede} schede, ${fasi} fasi, ${indicatori} indicatori`,
    lettoFogli: (fogli: string, schede: string, fasi: string, indicatori: string) =>
      `${fogli} fogli, ${schede} schede, ${fasi} fasi, ${indicatori} indicatori`,
    fileVista: (file: string, vista: string) => `${file} · ${vista}`,
    foglio: (n: number, r: number | null) => (r === null ? `foglio ${n}` : `foglio ${n}, riga ${r}`),
    aiuto: {
      titolo: 'Che cosa significa?',
      testi: [
        'Nuove: schede che l’archivio non ha. Cambiate: schede che l’archivio ha, con campi diversi; si vede il valore di adesso e quello del file. Invariate: uguali, non vengono toccate.',
        'Non in stampa: schede dell’archivio che questo file dovrebbe avere e non ha. Restano dove sono: importare non cancella mai.',
        'Punti dubbi: ciò che si è letto con un’incertezza, con il posto dove guardare. Ciò che non si sa resta «non noto», non diventa zero.',
      ],
    },
    enteNuovo: (nome: string) => `${nome} (nuovo in questo archivio)`,
    conti: {
      aggiunte: 'nuove',
      cambiate: 'cambiate',
      invariate: 'invariate',
      mancanti: 'non in stampa',
      dubbi: 'punti dubbi',
    },
    senzaDifferenze: 'Nessuna differenza: l’archivio contiene già tutto ciò che dice questa stampa.',
    rifiutata: 'Questo file non si può portare in archivio',
    riprova: 'Scegli un altro file',
    riprovaConEnte: 'Riprova indicando l’ente',
    aggiunte: (n: number) => (n === 1 ? '1 scheda nuova' : `${n} schede nuove`),
    cambiate: (n: number) => (n === 1 ? '1 scheda cambiata' : `${n} schede cambiate`),
    mancanti: (n: number) =>
      n === 1
        ? '1 scheda dell’archivio non è in questa stampa'
        : `${n} schede dell’archivio non sono in questa stampa`,
    mancantiSpiega: 'Restano in archivio come sono: una stampa non cancella mai.',
    righeMancanti: (n: number) =>
      n === 1
        ? '1 fase o indicatore dell’archivio non è più nella sua scheda'
        : `${n} fasi o indicatori dell’archivio non sono più nella loro scheda`,
    righeMancantiSpiega: 'Restano in archivio: qualcuno dica se sono stati tolti o solo non stampati.',
    fase: 'fase',
    indicatore: 'indicatore',
    campo: 'Campo',
    prima: 'In archivio',
    dopo: 'Nella stampa',
    vuoto: '(vuoto)',
    altre: (n: string) => `… e altre ${n}, che entrano comunque con la conferma.`,
    altreSegnalazioni: (n: string) => `… e altri ${n}.`,
    segnalazioni: (n: number) =>
      n === 1 ? '1 punto dubbio della lettura' : `${n} punti dubbi della lettura`,
    dove: 'Dove',
    cosa: 'Che cosa',
    pagina: (p: number, r: number | null) => (r === null ? `pagina ${p}` : `pagina ${p}, riga ${r}`),
    gravita: { errore: 'non letto', dubbio: 'dubbio', nota: 'nota' },
    conferma: (n: number) => (n === 1 ? 'Scrivi in archivio' : `Scrivi in archivio (${n} file)`),
    confermaAttesa: 'Sto scrivendo…',
    annulla: 'Annulla, non scrivere nulla',
  },
  scrittura: {
    titolo: 'Scrittura in corso',
    frase: (fatto: number, totale: number) => `Scritti ${fatto} file su ${totale}.`,
    fatto: 'Fatto',
    fattoParziale: 'Fatto in parte',
    nonFatto: 'Nulla è stato scritto',
    controlli: (i: number, n: number) => `Preparo i controlli: piano ${i} di ${n}.`,
    adesso: 'E adesso?',
    cruscotto: 'Apri il cruscotto',
    sottoAtteso: (n: number) => (n === 1 ? '1 obiettivo sotto l’atteso' : `${n} obiettivi sotto l’atteso`),
    inRitardo: (n: number) => (n === 1 ? '1 obiettivo in ritardo' : `${n} obiettivi in ritardo`),
    domande: (n: number) => (n === 1 ? '1 domanda da chiarire' : `${n} domande da chiarire`),
    tutti: (n: string) => `Tutte le schede del piano (${n})`,
    piano: (titolo: string) => `Piano ${titolo}`,
    altra: 'Porta un’altra stampa',
    rivedi: 'Rivedi le differenze',
  },
  recenti: {
    titolo: 'Ultime stampe portate qui',
    file: 'File',
    quando: 'Quando',
    chi: 'Da chi',
    pagine: 'Pagine',
  },
  fogli: {
    titolo: 'Lavorare con un foglio di calcolo',
    testo:
      'Per partire da zero o per correggere molte schede insieme: si scarica il foglio, lo si compila, lo si riporta qui sopra.',
    modello: 'Scarica il modello vuoto (XLSX)',
    schede: 'Scarica tutte le schede (XLSX)',
    aiuto: 'Come si usa?',
    aiutoTesti: [
      'Nel foglio «Schede» sta una riga per obiettivo; fasi, indicatori, stato di attuazione e collegamenti hanno un foglio loro, e si legano con il codice. Il foglio «Leggimi» spiega ogni colonna.',
      'Una cella vuota vuol dire «non si sa»: non cancella ciò che l’archivio sa già. Lo stesso file può contenere più piani.',
    ],
  },
  annullata: 'Anteprima annullata: nulla è stato scritto.',
} as const
