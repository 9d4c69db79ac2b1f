/** The error pages: what happened, and what to do now. */
export const errori = {
  400: {
    titolo: 'La richiesta non si capisce',
    testo:
      "L'indirizzo o i dati inviati non hanno la forma attesa. Tornare alla pagina precedente e riprovare.",
  },
  403: {
    titolo: 'Richiesta non accettata',
    testo: 'La richiesta non viene da una pagina di questo programma, perciò non è stata eseguita.',
  },
  modulo: {
    titolo: 'Il modulo non è più valido',
    testo:
      'La pagina è stata aperta da un altro browser, oppure questo non conserva i cookie di questo indirizzo. Nessun dato è stato modificato. Tornare alla pagina, ricaricarla e inviare di nuovo.',
  },
  permesso: {
    titolo: 'Operazione non consentita',
    testo: (azione: string, ruoli: string, fuoriAmbito: boolean) =>
      fuoriAmbito
        ? `Per «${azione}» qui serve un ruolo che arrivi fin qui: i suoi ruoli lo permettono solo altrove. In «Chi può fare che cosa, e perché» c’è dove.`
        : `Per «${azione}» serve uno di questi ruoli: ${ruoli}. Chi gestisce gli accessi può assegnarlo.`,
  },
  404: {
    titolo: 'Pagina non trovata',
    testo:
      "All'indirizzo richiesto non c'è nulla. Forse è stato scritto a mano con un errore, o il dato non è più in archivio.",
  },
  405: {
    titolo: 'Operazione non prevista a questo indirizzo',
    testo: "L'indirizzo esiste, ma non per questo genere di richiesta.",
  },
  413: {
    titolo: 'File troppo grande',
    testo: (limite: string) =>
      `Quanto inviato supera il limite di ${limite}. Se è una stampa, dividerla per centro di responsabilità e portarne qui una per volta.`,
  },
  415: {
    titolo: 'Formato non accettato',
    testo: 'I dati sono stati inviati in un formato che questa pagina non legge.',
  },
  421: {
    titolo: 'Indirizzo non riconosciuto',
    testo:
      "Il programma risponde solo a http://127.0.0.1 e http://localhost, con la porta indicata all'avvio. Aprirlo con uno di questi indirizzi.",
  },
  429: {
    titolo: 'Troppe richieste in poco tempo',
    testo: (secondi: number) =>
      `Il programma sta ancora lavorando alle richieste precedenti. Riprovare tra ${secondi === 1 ? '1 secondo' : `${secondi} secondi`}.`,
  },
  500: {
    titolo: 'Si è verificato un errore',
    testo: (riferimento: string) =>
      `Il programma non è riuscito a preparare la pagina; i dati in archivio sono intatti. Riprovare; se succede ancora, segnalarlo indicando il riferimento ${riferimento}, che si trova anche nel registro del programma.`,
  },
  503: {
    titolo: 'Archivio non disponibile',
    testo: 'Riprovare tra qualche secondo: nulla è andato perduto.',
  },
  codice: (n: number) => `Errore ${n}`,
  tornaInizio: "Torna all'elenco degli obiettivi",
} as const
