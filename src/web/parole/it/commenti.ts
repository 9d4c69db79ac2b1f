/** Words of questions and comments on a card. */
export const commenti = {
  titolo: 'Domande e commenti',
  titoloDi: (codice: string) => `Domande e commenti su ${codice}`,
  apertura:
    'Chi risponde della scheda risponde qui alle domande dei controlli; l’ufficio le chiude quando la risposta basta. Ciò che si scrive resta nella storia della scheda.',
  torna: 'Torna alla scheda',
  rilievi: 'Domande dei controlli',
  senzaRilievi: 'I controlli non chiedono nulla su questa scheda.',
  altre: 'Commenti sulla scheda',
  senzaAltre: 'Nessuno ha ancora scritto. Una domanda scritta qui la vede chi lavora alla scheda.',
  gravita: { E: 'Errore', W: 'Attenzione', I: 'Informazione' },
  fase: (n: number) => `Fase ${n}`,
  indicatore: (n: number) => `Indicatore ${n}`,
  scheda: 'Tutta la scheda',
  suRilievo: (regola: string) => `Domanda ${regola}, che i controlli non fanno più`,
  evidenza: 'Perché',
  aperta: 'aperta',
  chiusa: (chi: string, quando: string) => `chiusa da ${chi} il ${quando}`,
  rispondi: 'Rispondi',
  risposta: 'La risposta',
  rispostaA: (domanda: string) => `Risposta a: ${domanda}`,
  invia: 'Invia',
  commenta: 'Scrivere un commento',
  suChe: 'Di che cosa si parla',
  testo: 'Il commento',
  chiama: 'Chi avvisare (facoltativo)',
  aiuto:
    'Un nome tra quelli suggeriti: lo troverà in «Da fare» e nella posta. Per avvisare più persone scrivere nel testo @ e il nome per intero, come @Ada Rossi.',
  chiamaChi: (nomi: readonly string[]) => `per ${nomi.join(', ')}`,
  perTe: 'da leggere',
  daLeggere: (n: number) =>
    n === 1 ? 'Un commento è per te, ancora da leggere' : `${n} commenti sono per te, ancora da leggere`,
  vaiAlPrimo: 'Vai al primo',
  hoLetto: 'Ho letto',
  chiudi: 'Chiudi la domanda',
  riapri: 'Riapri la domanda',
  chiudiDi: (inizio: string) => `Chiudi la domanda: ${inizio}`,
  riapriDi: (inizio: string) => `Riapri la domanda: ${inizio}`,
  solaLettura: 'Su questa scheda si può leggere ma non scrivere: scrive chi ci lavora.',
  inviato: 'Il commento è stato scritto',
  chiuso: 'La domanda è stata chiusa',
  riaperto: 'La domanda è stata riaperta',
  letto: 'Segnati come letti',
  nonFatto: 'Non è stato scritto',
  daFare: {
    perTe: (n: number) => (n === 1 ? '1 commento aspetta te' : `${n} commenti aspettano te`),
    motivo: {
      menzione: (chi: string) => `${chi} ti chiama`,
      risposta: (chi: string) => `${chi} ha risposto alla tua domanda`,
    },
    altri: (n: number) => (n === 1 ? 'e un altro' : `e altri ${n}`),
    risposte: (n: number) =>
      n === 1
        ? '1 risposta alle domande dei controlli, da leggere e chiudere'
        : `${n} risposte alle domande dei controlli, da leggere e chiudere`,
    quante: (n: number) => (n === 1 ? '1 risposta' : `${n} risposte`),
    altreSchede: (n: number) => (n === 1 ? 'e un’altra scheda' : `e altre ${n} schede`),
  },
  sullaScheda: {
    spiega: 'Rispondere alle domande dei controlli, chiedere qualcosa a chi lavora alla scheda.',
    vai: 'Apri domande e commenti',
  },
} as const
