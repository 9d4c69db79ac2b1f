/** Words of bringing a print in. */
export const importa = {
  titolo: 'Porta qui una stampa',
  passi: ['Scegli i file', 'Controlla le differenze', 'Fatto'],
  nomePassi: 'A che punto siamo',
  apertura:
    'Si legge la «Scheda PEG di rendicontazione» come il vecchio programma la stampava. Prima di scrivere si vede che cosa cambierebbe: nulla entra in archivio senza conferma.',
  file: 'File della stampa',
  fileAiuto: (limite: string) =>
    `Testo (.txt) o PDF, anche più di uno, fino a ${limite} l’uno. Dal PDF le colonne sono più certe.`,
  trascina: 'Si possono anche trascinare qui.',
  altroNome: 'La stampa non porta il nome dell’ente, o ne porta un altro',
  ente: 'Nome dell’ente',
  enteAiuto: 'Si scrive solo se la stampa non lo dice, o se lo stesso ente vi compare con un altro nome.',
  leggi: 'Leggi i file',
  attesa: 'Sto leggendo…',
  nessunFile: 'Non è stato scelto nessun file',
  nessunFileRimedio: 'Scegliere almeno una stampa in formato testo o PDF, poi premere «Leggi i file».',
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
    vedi: 'Vai alle schede',
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
  annullata: 'Anteprima annullata: nulla è stato scritto.',
} as const
