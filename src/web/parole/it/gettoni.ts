/** Words of the tokens that let programs in: one's own, others', and what programs are told. */
export const gettoni = {
  titolo: 'Gettoni per i programmi',
  spiega:
    'Un gettone permette a un programma (un foglio di calcolo, uno script, un altro gestionale) di leggere o compilare a suo nome, senza la sua password. Può fare solo ciò che si sceglie qui, e mai più di ciò che può lei.',
  nessuno: 'Nessun gettone.',
  tabella: 'Gettoni creati',
  nome: 'Programma',
  puo: 'Che cosa può fare',
  scade: 'Vale fino al',
  usato: 'Ultimo uso',
  mai: 'mai',
  azione: 'Azione',
  revoca: 'Revoca',
  revocaQuale: (nome: string) => `Revoca il gettone «${nome}»`,
  revocato: (quando: string) => `revocato il ${quando}`,
  scaduto: 'scaduto',
  fatto: 'Il gettone è stato revocato: non vale più da subito.',
  nuovo: 'Crea un gettone',
  quale: 'Quale programma lo userà',
  qualeAiuto: 'Per esempio «Foglio del servizio bilancio»: è il nome con cui comparirà nella storia.',
  azioni: 'Che cosa potrà fare',
  ultimo: 'Ultimo giorno in cui vale',
  ultimoAiuto: (giorni: number) => `Come 31/12/2026; al massimo ${giorni} giorni da oggi.`,
  crea: 'Crea il gettone',
  creato: (nome: string) => `Il gettone «${nome}» è pronto: copiarlo adesso`,
  gettone: 'Gettone',
  creatoTesto:
    'Non verrà mostrato di nuovo. Chi lo ha può agire a suo nome: tenerlo dove si tiene una password, mai in un indirizzo o in una lettera.',
  senzaRuoli: 'Per creare un gettone serve un ruolo: per ora non ne ha nessuno in vigore.',
  altrui: 'Gettoni dei suoi programmi',
  problemi: {
    nonValido: {
      titolo: 'Gettone non valido',
      testo:
        'Il gettone non è stato riconosciuto. Può essere sbagliato, scaduto o revocato, oppure l’accesso della persona è sospeso: chiedere a lei di crearne uno nuovo nel suo profilo.',
    },
    nonComprende: {
      titolo: 'Operazione non consentita',
      testo: (azione: string) =>
        `«${azione}»: il gettone non la comprende, oppure i ruoli che la persona ha oggi non la permettono qui.`,
    },
    nonPerProgrammi: {
      titolo: 'Non per i programmi',
      testo:
        'A questo indirizzo non si va con un gettone: è una pagina per le persone. Gli indirizzi per i programmi sono nel manuale, «Interfaccia per programmi».',
    },
    troppe: {
      titolo: 'Troppe richieste in poco tempo',
      testo: (secondi: number) => `Riprovare tra ${secondi === 1 ? '1 secondo' : `${secondi} secondi`}.`,
    },
  },
} as const
