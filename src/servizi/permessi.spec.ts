import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto, createPiano } from '../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { IMPOSTAZIONI_PREDEFINITE } from '../dominio/calendario/impostazioni.ts'
import type { Ruolo } from '../dominio/permessi/attore.ts'
import { PermessoNegato } from '../dominio/permessi/permessi.ts'
import { getClassificazione } from './amministrazione/classificazione.ts'
import { getCodici } from './amministrazione/codici.ts'
import { getImportazione, listImportazioni } from './amministrazione/importazioni.ts'
import { getPanoramica } from './amministrazione/panoramica.ts'
import { getAndamento } from './andamento/andamento.ts'
import { getSfida } from './andamento/sfida.ts'
import { exportCalendario, getCalendario } from './calendario/calendario.ts'
import { markScadenza, unmarkScadenza } from './calendario/fatte.ts'
import { getImpostazioniCalendario, saveImpostazioniCalendario } from './calendario/impostazioni.ts'
import { createCampagna, getCampagna, listCampagne } from './campagne/campagne.ts'
import { exportSituazione } from './campagne/esporta.ts'
import { listRilevazioni } from './campagne/feed/calendario.ts'
import { getIstantanea, listCongelamenti } from './campagne/istantanee.ts'
import { closeCampagna, excuseScheda, openCampagna, reopenCampagna } from './campagne/passaggi.ts'
import { getSituazione } from './campagne/situazione.ts'
import { printCongelate, printIstantanea } from './campagne/stampa.ts'
import { createAvvisi, previewAvvisi, sendAvvisi } from './commenti/avvisi.ts'
import { listChiamate, markLette } from './commenti/chiamate.ts'
import { closeCommento, getCommenti, writeCommento } from './commenti/commenti.ts'
import { listMieCompilazioni } from './compilazione/mie.ts'
import { getCompilazione } from './compilazione/una.ts'
import { getConfronto, listConfrontabili } from './confronto/confronto.ts'
import { exportConfronto } from './confronto/esporta.ts'
import type { Contesto } from './contesto.ts'
import { checkSchede } from './controlla.ts'
import { getControlli } from './controlli/controlli.ts'
import { exportControlli } from './controlli/esporta.ts'
import { getCruscotto } from './cruscotto/cruscotto.ts'
import { getEnte } from './ente.ts'
import { exportCartella } from './esporta/cartella.ts'
import { exportDati } from './esporta/esporta.ts'
import { exportFogli, getModelloFoglio } from './esporta/fogli.ts'
import { addEtichetta, listEtichette, removeEtichetta } from './etichette.ts'
import {
  confirmImport,
  findAnteprima,
  importStampa,
  previewImport,
  removeAnteprima,
} from './importa/importa.ts'
import { exportOrganigramma } from './organigramma/foglio.ts'
import { getOrganigramma } from './organigramma/organigramma.ts'
import { listPersone } from './organigramma/persone.ts'
import {
  confirmOrganigramma,
  findAnteprimaOrganigramma,
  importOrganigramma,
  previewOrganigramma,
  removeAnteprimaOrganigramma,
} from './organigramma/porta.ts'
import { getStoriaCentro } from './organigramma/storia.ts'
import { createDeposito } from './prove/deposito.ts'
import { addProva, getFileProva, getProve, listProve, removeProva, requireProve } from './prove/prove.ts'
import { exportPiano } from './quadro/esporta.ts'
import { findPiano } from './quadro/piano.ts'
import { getQuadro } from './quadro/quadro.ts'
import { printElenco } from './quadro/stampa.ts'
import { findCodici, searchSchede } from './ricerca/ricerca.ts'
import { prepareRilievi } from './rilievi/prepara.ts'
import { getScheda } from './scheda.ts'
import { listDaFare } from './solleciti/da-fare.ts'
import { createSolleciti, sendDaInviare } from './solleciti/invia.ts'
import { previewSolleciti } from './solleciti/prepara.ts'
import { printDocumento } from './stampa.ts'
import { statoArchivio } from './stato-archivio.ts'
import { getStoria } from './storia/storia.ts'
import { listMomentiVista, listVersioniScheda } from './versioni.ts'
import { listViste } from './viste.ts'

const CONFRONTO = { prima: { vista: 'X', al: null }, dopo: { vista: 'X', al: null } } as const
const stampa = { nomeFile: 'x.txt', contenuto: new Uint8Array([65]) }
const SCHEDA = { vista: VISTA_DI_PROVA, codice: '2031_S00_00' }
const CASI: Readonly<Record<string, (ctx: Contesto) => Promise<unknown>>> = {
  checkSchede: (ctx) => checkSchede(ctx),
  findPiano: (ctx) => findPiano(ctx, { vista: VISTA_DI_PROVA }),
  exportCartella: (ctx) => exportCartella(ctx, { vista: VISTA_DI_PROVA }),
  exportPiano: (ctx) =>
    exportPiano(ctx, {
      vista: 'X',
      colonne: [],
      per: null,
      formato: 'csv',
      parole: {} as never,
      parametri: [],
    }),
  printElenco: (ctx) =>
    printElenco(
      ctx,
      { vista: 'X', colonne: [], come: 'tabella', parole: {} as never, parametri: [] },
      {} as never,
    ),
  getConfronto: (ctx) => getConfronto(ctx, CONFRONTO),
  exportConfronto: (ctx) => exportConfronto(ctx, { ...CONFRONTO, formato: 'csv', parole: {} as never }),
  listConfrontabili: (ctx) => listConfrontabili(ctx),
  getCompilazione: (ctx) => getCompilazione(ctx, { campagnaId: 1, codice: '2031_S00_00' }),
  listMieCompilazioni: (ctx) => listMieCompilazioni(ctx),
  listCampagne: (ctx) => listCampagne(ctx),
  getCampagna: (ctx) => getCampagna(ctx, 1),
  getSituazione: (ctx) => getSituazione(ctx, 1),
  createCampagna: (ctx) => createCampagna(ctx, { vista: 'X', al: '31/12/2031', scadenza: '31/01/2032' }),
  openCampagna: (ctx) => openCampagna(ctx, 1),
  closeCampagna: (ctx) => closeCampagna(ctx, 1),
  reopenCampagna: (ctx) => reopenCampagna(ctx, 1, 'Perché sì.'),
  excuseScheda: (ctx) => excuseScheda(ctx, { campagnaId: 1, codice: '2031_S00_00', motivo: 'Perché sì.' }),
  exportSituazione: (ctx) =>
    exportSituazione(ctx, { campagnaId: 1, filtro: {}, formato: 'csv', stati: {} as never }),
  listCongelamenti: (ctx) => listCongelamenti(ctx, 1),
  getIstantanea: (ctx) => getIstantanea(ctx, 1),
  printCongelate: (ctx) => printCongelate(ctx, { campagnaId: 1 }),
  printIstantanea: (ctx) => printIstantanea(ctx, 1),
  listRilevazioni: (ctx) => listRilevazioni(ctx),
  getCommenti: (ctx) => getCommenti(ctx, SCHEDA),
  writeCommento: (ctx) =>
    writeCommento(ctx, { ...SCHEDA, testo: 'x', oggetto: null, rispondeA: null, chiama: '' }),
  closeCommento: (ctx) => closeCommento(ctx, { ...SCHEDA, commentoId: 1, chiudi: true }),
  listChiamate: (ctx) => listChiamate(ctx),
  markLette: (ctx) => markLette(ctx, { ...SCHEDA, finoA: 1 }),
  previewAvvisi: (ctx) => previewAvvisi(ctx, { indirizzo: 'http://x' }),
  createAvvisi: (ctx) => createAvvisi(ctx, { indirizzo: 'http://x' }),
  sendAvvisi: (ctx) => sendAvvisi(ctx, {} as never),
  listDaFare: (ctx) => listDaFare(ctx),
  previewSolleciti: (ctx) => previewSolleciti(ctx, { campagnaId: 1, indirizzo: 'http://x' }),
  createSolleciti: (ctx) => createSolleciti(ctx, { campagnaId: 1, indirizzo: 'http://x' }),
  sendDaInviare: (ctx) => sendDaInviare(ctx, {} as never),
  getEnte: (ctx) => getEnte(ctx),
  getAndamento: (ctx) => getAndamento(ctx, { vista: VISTA_DI_PROVA }),
  getSfida: (ctx) => getSfida(ctx, { vista: VISTA_DI_PROVA }),
  getStoria: (ctx) => getStoria(ctx, { vista: VISTA_DI_PROVA, codice: '2031_S00_00' }),
  getScheda: (ctx) => getScheda(ctx, { vista: VISTA_DI_PROVA, codice: '2031_S00_00' }),
  exportDati: (ctx) => exportDati(ctx, { formato: 'json' }),
  previewImport: (ctx) => previewImport(ctx, stampa),
  importStampa: (ctx) => importStampa(ctx, stampa),
  confirmImport: (ctx) => confirmImport(ctx, 1),
  findAnteprima: (ctx) => findAnteprima(ctx, 1),
  removeAnteprima: (ctx) => removeAnteprima(ctx, 1),
  getCruscotto: (ctx) => getCruscotto(ctx, { vista: VISTA_DI_PROVA }),
  getControlli: (ctx) => getControlli(ctx, { vista: VISTA_DI_PROVA }),
  exportControlli: (ctx) => exportControlli(ctx, { vista: VISTA_DI_PROVA, formato: 'csv' }),
  exportFogli: (ctx) => exportFogli(ctx),
  getModelloFoglio: (ctx) => getModelloFoglio(ctx),
  prepareRilievi: (ctx) => prepareRilievi(ctx),
  getQuadro: (ctx) => getQuadro(ctx, { vista: VISTA_DI_PROVA }),
  printDocumento: (ctx) => printDocumento(ctx, { vista: 'X' }),
  statoArchivio: (ctx) => statoArchivio(ctx),
  listViste: (ctx) => listViste(ctx),
  listMomentiVista: (ctx) => listMomentiVista(ctx, VISTA_DI_PROVA),
  listVersioniScheda: (ctx) => listVersioniScheda(ctx, { vista: VISTA_DI_PROVA, codice: '2031_S00_00' }),
  searchSchede: (ctx) => searchSchede(ctx, { testo: 'asilo' }),
  findCodici: (ctx) => findCodici(ctx, { testo: 'asilo' }),
  listEtichette: (ctx) => listEtichette(ctx, VISTA_DI_PROVA),
  addEtichetta: (ctx) => addEtichetta(ctx, { vista: VISTA_DI_PROVA, codici: ['2031_S00_00'], nome: 'PNRR' }),
  removeEtichetta: (ctx) =>
    removeEtichetta(ctx, { vista: VISTA_DI_PROVA, codici: ['2031_S00_00'], nome: 'PNRR' }),
  listProve: (ctx) => listProve(ctx, SCHEDA),
  getProve: (ctx) => getProve(ctx, SCHEDA),
  requireProve: (ctx) => requireProve(ctx, SCHEDA),
  addProva: (ctx) =>
    addProva(
      ctx,
      {
        ...SCHEDA,
        oggetto: null,
        prova: { tipo: 'link', campi: { titolo: '', link: 'https://x.example/' } },
      },
      createDeposito(ctx.archivio, {}),
    ),
  removeProva: (ctx) => removeProva(ctx, { ...SCHEDA, provaId: 1 }),
  getFileProva: (ctx) => getFileProva(ctx, { ...SCHEDA, provaId: 1 }, createDeposito(ctx.archivio, {})),
  getCalendario: (ctx) => getCalendario(ctx, 2026),
  exportCalendario: (ctx) => exportCalendario(ctx, 2026),
  getImpostazioniCalendario: (ctx) => getImpostazioniCalendario(ctx),
  saveImpostazioniCalendario: (ctx) => saveImpostazioniCalendario(ctx, IMPOSTAZIONI_PREDEFINITE),
  markScadenza: (ctx) => markScadenza(ctx, { id: 'peg-2026', fattaIl: '2026-01-01', nota: '' }),
  getOrganigramma: (ctx) => getOrganigramma(ctx, 2031),
  getStoriaCentro: (ctx) => getStoriaCentro(ctx, '08_S_2030'),
  listPersone: (ctx) => listPersone(ctx, 2031),
  exportOrganigramma: (ctx) => exportOrganigramma(ctx),
  previewOrganigramma: (ctx) => previewOrganigramma(ctx, []),
  findAnteprimaOrganigramma: (ctx) => findAnteprimaOrganigramma(ctx),
  confirmOrganigramma: (ctx) => confirmOrganigramma(ctx, ''),
  removeAnteprimaOrganigramma: (ctx) => removeAnteprimaOrganigramma(ctx),
  importOrganigramma: (ctx) => importOrganigramma(ctx, []),
  getPanoramica: (ctx) => getPanoramica(ctx),
  listImportazioni: (ctx) => listImportazioni(ctx, { pagina: 1 }),
  getImportazione: (ctx) => getImportazione(ctx, 1),
  getClassificazione: (ctx) => getClassificazione(ctx, 2031),
  getCodici: (ctx) => getCodici(ctx, ''),
  unmarkScadenza: (ctx) => unmarkScadenza(ctx, 'peg-2026'),
}

describe('i permessi', () => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())

  it.each(Object.entries(CASI))(
    '%s rifiuta chi ha un ruolo sconosciuto, prima di fare altro',
    async (_, caso) => {
      const [sqlite] = MOTORI
      if (!sqlite) throw new Error('manca il motore')
      prova = await sqlite.create()
      await createPiano(prova.archivio, createSchede(1))
      const estraneo = {
        nome: 'chiunque',
        accountId: null,
        ruoli: [{ ruolo: 'passante' as Ruolo, ambito: { tipo: 'ente' }, titolo: 'titolare' }],
      } as const
      await expect(caso(createContesto(prova.archivio, { attore: estraneo }))).rejects.toThrow(PermessoNegato)
      // The same use case answers who may.
      await expect(caso(createContesto(prova.archivio))).resolves.not.toThrow()
    },
  )
})
