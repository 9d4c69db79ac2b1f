/** Words of one's own calendar. */
export const abbonamento = {
  titolo: 'Le tue rilevazioni nel calendario',
  vai: 'Le tue rilevazioni nel tuo calendario',
  apertura:
    'Un indirizzo da dare una volta sola al calendario che usi (Outlook, Thunderbird, Google, telefono): le scadenze delle rilevazioni che aspettano te compaiono lì, e si aggiornano da sole.',
  nuovo: 'Il tuo indirizzo è pronto: copialo adesso',
  nuovoSpiega:
    'Non sarà mostrato di nuovo. Se lo perdi se ne crea un altro, e quello vecchio smette di funzionare.',
  indirizzo: 'Indirizzo del tuo calendario',
  copia: 'Copia l’indirizzo',
  copiato: 'Copiato.',
  attivo: 'Il tuo indirizzo è attivo',
  nessuno: 'Per ora non hai un indirizzo.',
  creato: (quando: string) => `Creato il ${quando}`,
  letto: (giorno: string) => `letto l’ultima volta il ${giorno}`,
  maiLetto: 'nessun calendario l’ha ancora letto',
  crea: 'Crea l’indirizzo',
  ricrea: 'Creane un altro',
  ricreaSpiega: 'L’indirizzo di prima smette subito di funzionare.',
  revoca: 'Revoca l’indirizzo',
  revocato: 'L’indirizzo è revocato: chi lo usava non riceve più nulla.',
  comeTitolo: 'Che cosa vi si trova',
  come: [
    'Un giorno intero per ogni rilevazione che ti riguarda, nel giorno della scadenza, con le schede che aspettano te: le stesse di «Da fare».',
    'Un avviso la mattina del giorno prima, solo se manca ancora qualcosa. Google Calendar non mostra gli avvisi dei calendari a cui ci si abbona.',
    'Se la scadenza si sposta, si sposta anche lì; ciò che è scritto nelle schede non c’è.',
  ],
  segretoTitolo: 'Chi ha l’indirizzo legge il calendario',
  segreto:
    'Si legge senza password: non va dato ad altri. Se il tuo account è sospeso smette di funzionare. Outlook e Google leggono dai loro computer: lo trovano solo se il programma si raggiunge da Internet.',
} as const
