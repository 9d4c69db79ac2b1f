/** Words of the first run and of the example. */
export const inizio = {
  titolo: 'Benvenuti in Obiettivo Comune',
  apertura:
    'Qui non ci sono ancora schede. Si può cominciare in tre modi: sceglierne uno, gli altri restano.',
  stampa: {
    titolo: 'Portare qui le stampe che avete già',
    testo:
      'La «Scheda PEG di rendicontazione» in testo o PDF: le schede diventano dati, con le domande che i dati sollevano. Prima di scrivere si vede un’anteprima.',
    altro: 'Altre possibilità e importazioni passate',
  },
  modello: {
    titolo: 'Partire da un foglio di calcolo',
    testo:
      'Si scarica un modello XLSX con le istruzioni dentro, lo si compila e lo si riporta nel riquadro delle stampe: si legge allo stesso modo.',
    pulsante: 'Scarica il modello XLSX',
  },
  esempio: {
    titolo: 'Guardare il Comune di esempio',
    testo:
      'Un Comune inventato, con tre settori e tre anni di schede, buone e meno buone. Si apre a parte: questo archivio resta vuoto.',
    pulsante: 'Apri il Comune di esempio',
    attesa: 'Preparo l’esempio…',
  },
  aperto: {
    titolo: 'Il Comune di esempio è pronto',
    testo:
      'Si apre in una finestra sua. Si può provare tutto: ciò che si fa lì sparisce quando si chiude il programma, e i dati veri non vengono toccati.',
    vai: 'Vai al Comune di esempio',
    torna: 'Torna al mio archivio',
  },
  inCorso: {
    titolo: 'Preparo il Comune di esempio',
    frase: (fatti: number, totale: number) =>
      fatti < totale ? `Lette ${fatti} stampe su ${totale}.` : 'Preparo i controlli.',
    inizio: 'Apro un archivio temporaneo.',
    nota: 'La pagina si aggiorna da sola: ci vuole qualche secondo.',
  },
  fallito: {
    titolo: 'Il Comune di esempio non si è aperto',
    testo:
      'I dati veri non sono stati toccati. Riprovare; se non basta, reinstallare il programma: potrebbero mancare le stampe di esempio.',
    riprova: 'Riprova',
  },
  nastro: 'Comune di esempio: dati inventati, spariscono alla chiusura del programma.',
} as const
