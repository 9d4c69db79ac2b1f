/** Words of the pages where people fill in their cards. */
export const compilazione = {
  titolo: 'Le mie schede',
  spiega:
    'Le schede delle campagne aperte che tocca a te compilare, inviare, validare o acquisire. Ciò che scrivi si salva mentre lo scrivi; entra nel piano solo quando l’ufficio programmazione e controllo lo acquisisce.',
  nessunaCampagna: 'Nessuna campagna aperta ha schede tue',
  nessunaCampagnaSpiega:
    'Quando l’ufficio programmazione e controllo apre una campagna di rilevazione, le tue schede compaiono qui. Se te ne aspetti una, chiedi all’ufficio se è nell’ambito della campagna.',
  campagna: (al: string) => `Rilevazione al ${al}`,
  entro: (scadenza: string) => `entro il ${scadenza}`,
  giorni: (n: number) =>
    n < 0
      ? n === -1
        ? 'scaduta ieri'
        : `scaduta da ${-n} giorni`
      : n === 0
        ? 'scade oggi'
        : n === 1
          ? 'manca 1 giorno'
          : `mancano ${n} giorni`,
  stati: {
    'da-compilare': 'da compilare',
    compilata: 'inviata, da validare',
    validata: 'validata, da acquisire',
    acquisita: 'acquisita',
  },
  esonerata: 'esonerata',
  esonerataDa: (chi: string, motivo: string) => `Esonerata da ${chi}: ${motivo}`,
  mostra: {
    nome: 'Quali schede',
    daFare: (n: number) => `Tocca a me (${n})`,
    tutte: (n: number) => `Tutte quelle che vedo (${n})`,
    fatto: 'Qui hai finito: nessuna scheda aspetta te.',
    vediTutte: 'Guarda tutte le schede',
  },
  tabella: {
    nome: (al: string) => `Schede della rilevazione al ${al}`,
    scegli: 'Scegli',
    scegliScheda: (codice: string) => `Scegli ${codice}`,
    scheda: 'Scheda',
    stato: 'Stato',
    manca: 'Che cosa manca',
    fai: 'Che cosa puoi fare',
    niente: 'Niente: si può inviare.',
    nienteAltri: 'Niente: la invia chi ne risponde.',
    nienteAltro: 'Niente.',
    cose: (n: number) => (n === 1 ? '1 dato' : `${n} dati`),
    compila: 'Compila',
    apri: 'Apri',
  },
  griglia: {
    vai: 'Compila in griglia',
    titolo: 'Compila in griglia',
    titoloDi: (centro: string) => `Compila in griglia: ${centro}`,
    spiega:
      'Tutte le fasi e tutti gli indicatori di un centro, una riga ciascuno. Ci si muove con le frecce e Invio come in un foglio di calcolo, e un blocco copiato da un foglio si incolla sulle caselle.',
    centro: 'Centro',
    senzaCentro: 'Senza centro',
    cambia: 'Mostra',
    fasi: 'Fasi',
    indicatori: 'Indicatori',
    fase: 'Fase',
    indicatore: 'Indicatore',
    previsto: 'Prevista',
    atteso: 'Atteso',
    annoPrima: 'Anno prima',
    nota: 'Nota',
    casella: (colonna: string, riga: string, codice: string) => `${colonna} · ${riga} · ${codice}`,
    nessuna: 'Nessuna scheda di questo centro è da compilare',
    nessunaSpiega: 'Scegliere un altro centro, o tornare all’elenco per vedere a che punto sono le altre.',
    narrativa: 'Lo stato di attuazione e le criticità si scrivono nella pagina della scheda.',
  },
  una: {
    titolo: (codice: string) => `Compila ${codice}`,
    titoloLettura: (codice: string) => `${codice} nella campagna`,
    inPiano: 'La scheda nel piano',
    manca: 'Che cosa manca per inviarla',
    nienteManca: 'Non manca niente di ciò che la campagna chiede.',
    inviaAltri: (ruoli: string) => `La invia chi ne risponde con uno di questi ruoli: ${ruoli}.`,
    chiPuo: 'Chi può fare che cosa',
    mancaBreve: (n: number) =>
      n === 0 ? 'Non manca niente' : n === 1 ? 'Manca 1 dato' : `Mancano ${n} dati`,
    rimandata: (chi: string, quando: string) => `Rimandata da ${chi} il ${quando}`,
    fasi: 'Fasi',
    senzaFasi: 'La scheda non ha fasi.',
    previstaDal: (da: string, a: string) => `Prevista dal ${da} al ${a}`,
    previstaNonNota: 'Date previste non note',
    peso: (p: string) => `peso ${p}`,
    indicatori: 'Indicatori',
    senzaIndicatori: 'La scheda non ha indicatori.',
    atteso: (v: string) => `Atteso quest’anno: ${v}`,
    attesoNonNoto: 'Atteso quest’anno: non noto',
    annoPrima: (anno: number, raggiunto: string | null, atteso: string | null) =>
      `Nel ${anno}: ${raggiunto ?? 'valore non noto'}${atteso === null ? '' : ` (atteso ${atteso})`}`,
    nienteAnnoPrima: 'Dell’anno prima non si sa niente',
    narrativa: 'Stato di attuazione',
    narrativaAiuto:
      'Che cosa è stato fatto fino alla data di rilevazione, con i numeri e le date che lo dimostrano. Una riga che comincia con un trattino diventa una voce di elenco.',
    prima: (al: string) => `L’ultima volta, al ${al}`,
    primaAltra: (al: string, codice: string) => `L’anno prima, al ${al} (${codice})`,
    senzaPrima: 'Non c’è un testo precedente da cui partire.',
    riprendi: 'Riprendi il testo',
    riprendiAiuto: 'Lo copia in fondo a ciò che hai scritto: poi si corregge.',
    ripreso: 'Testo precedente ripreso: va corretto e salvato',
    criticita: 'Criticità',
    criticitaAiuto:
      'Solo se c’è qualcosa che frena l’obiettivo: la causa, che cosa si fa per rimediare, chi se ne occupa. Altrimenti lasciare vuoto.',
    domande: 'Domande su questa scheda',
    domandeSpiega:
      'Sono le domande che i controlli farebbero con i dati scritti finora. Non impediscono di inviare: se una ha già risposta, basta scriverla nella nota o nel testo.',
    avanzamentoAiuto: 'Da 0 a 100.',
    dataAiuto: 'Come 31/12/2031.',
    vuoto: 'non scritto',
    soloLettura: {
      'da-compilare': 'Puoi leggere questa scheda, non scriverla.',
      compilata: 'È stata inviata: per cambiarla va rimandata a chi la compila.',
      validata: 'È stata validata: per cambiarla va rimandata a chi la compila.',
      acquisita: 'È stata acquisita: i dati sono nel piano.',
    },
    chiusa: 'La campagna è chiusa: i dati non si cambiano più.',
  },
  azioni: {
    salva: 'Salva',
    invia: 'Invia',
    valida: 'Valida',
    acquisisci: 'Acquisisci',
    rimanda: 'Rimanda indietro',
  },
  /** With the ticked cards. */
  scelte: {
    titolo: 'Con le schede scelte',
    invia: 'Invia le scelte',
    valida: 'Valida le scelte',
    acquisisci: 'Acquisisci le scelte',
    rimanda: 'Rimanda le scelte',
    nessuna: 'Nessuna scheda scelta',
    nessunaSpiega: 'Spuntare almeno una scheda, poi premere di nuovo il pulsante.',
  },
  motivo: 'Perché torna indietro',
  motivoAiuto: 'Chi la compila lo legge in cima alla scheda.',
  fatte: {
    invia: (n: number) => (n === 1 ? '1 scheda inviata' : `${n} schede inviate`),
    valida: (n: number) => (n === 1 ? '1 scheda validata' : `${n} schede validate`),
    acquisisci: (n: number) => (n === 1 ? '1 scheda acquisita' : `${n} schede acquisite`),
    rimanda: (n: number) => (n === 1 ? '1 scheda rimandata' : `${n} schede rimandate`),
  },
  nonFatte: (n: number) => (n === 1 ? 'Una scheda è rimasta com’era' : `${n} schede sono rimaste com’erano`),
  esito: {
    salvato: (ora: string) => `Salvato alle ${ora}`,
    nienteDaSalvare: 'Non c’era niente di nuovo da salvare',
    daCorreggere: 'Una parte non è stata salvata',
    daCorreggereSpiega: (rifiutati: number, conflitti: number) =>
      [
        rifiutati === 0
          ? ''
          : rifiutati === 1
            ? 'Una casella non si è potuta leggere: il motivo è accanto.'
            : `${rifiutati} caselle non si sono potute leggere: il motivo è accanto a ciascuna.`,
        conflitti === 0
          ? ''
          : conflitti === 1
            ? 'Una casella l’ha scritta anche un’altra persona: sotto la casella si sceglie quale testo tenere.'
            : `${conflitti} caselle le ha scritte anche un’altra persona: sotto ciascuna si sceglie quale testo tenere.`,
        'Ciò che hai scritto è ancora qui; il resto è salvato.',
      ]
        .filter((t) => t !== '')
        .join(' '),
    nonSalvato: 'Non salvato',
    vecchia: 'La pagina era aperta da troppo tempo',
    vecchiaSpiega:
      'Niente è stato ancora salvato, e ciò che hai scritto è qui sotto: premere di nuovo Salva.',
    nonInviata: 'La scheda non è stata inviata',
    perche: 'Manca ancora:',
    unisci: 'I due testi sono uno dopo l’altro nella casella: vanno riletti e salvati',
    testiRimasti: 'Ciò che avevi scritto e non è stato salvato',
  },
  scrittoDa: (chi: string, quando: string) => `Scritto da ${chi}, ${quando}`,
  conflitto: {
    di: (etichetta: string) => `Due testi per «${etichetta}»`,
    spiega: (chi: string, quando: string) => `Intanto ${chi} ha scritto (${quando}):`,
    vuoto: '(ha svuotato la casella)',
    decidi: { mio: 'Tieni il mio', loro: 'Tieni il loro', unisci: 'Unisci i due' },
  },
  /** Said by the script while one types; {…} are filled in there. */
  vivo: {
    salvo: 'Sto salvando…',
    salvato: 'Salvato alle {ora}',
    senzaRete: 'Senza rete: il testo è conservato in questo browser. Riprovo da solo.',
    scaduta:
      'L’accesso è scaduto: il testo è conservato in questo browser. Accedere di nuovo e ricaricare la pagina.',
    rifiutato: 'Non salvato: {messaggio}',
    bozza: 'Ripreso il testo che questo browser aveva conservato: lo sto salvando.',
    conflitto: 'Un’altra persona ha scritto nella stessa casella: scegliere quale testo tenere.',
    conflittoSpiega: 'Intanto {chi} ha scritto ({quando}):',
    conflittoVuoto: '(ha svuotato la casella)',
    altrui: '{chi} ha aggiornato questa casella adesso',
    daCorreggere: 'Salvato alle {ora}, tranne le caselle segnate.',
    incollate: 'Caselle riempite: {n}.',
    incollateMeno: 'Caselle riempite: {n}. Valori senza posto nella tabella: {fuori}.',
    unito: 'I due testi sono nella casella: rileggerli e correggerli.',
  },
} as const
