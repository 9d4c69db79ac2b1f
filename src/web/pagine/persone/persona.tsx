import { isVigente } from '../../../dominio/accesso/ruoli.ts'
import { NOMI_RUOLI } from '../../../dominio/permessi/tabella.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'
import type { Gettone } from '../../../servizi/accesso/gettoni.ts'
import type { Consegna, PersonaIntera } from '../../../servizi/accesso/persone.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'
import { AttornoEnte } from '../amministrazione/attorno.tsx'
import { TabellaGettoni } from '../profilo/tabella-gettoni.tsx'
import { CampiRuolo } from './campi-ruolo.tsx'
import { LinkConsegnato } from './consegna.tsx'
import type { ModuloRuolo } from './modulo-ruolo.ts'
import { wordAmbito, wordQuando } from './ruolo.tsx'

export interface DatiPersona {
  readonly persona: PersonaIntera
  readonly oggi: DataIso
  readonly modulo: ModuloRuolo
  readonly viste: readonly string[]
  readonly gettoni: readonly Gettone[]
  readonly avviso: string | null
  readonly errore: string | null
  readonly consegna: Consegna | null
}

const Ruoli = ({ persona: a, oggi }: Pick<DatiPersona, 'persona' | 'oggi'>) => {
  const { persone } = useParole().accesso
  const p = persone.persona
  if (a.ruoli.length === 0) return <p>{persone.nessunRuolo}</p>
  return (
    <Tabella
      nome={p.ruoliTabella(a.nome)}
      schede
      colonne={[
        { chiave: 'ruolo', testo: p.ruolo },
        { chiave: 'dove', testo: p.dove },
        { chiave: 'quando', testo: p.quando },
        { chiave: 'dato', testo: p.dato },
        { chiave: 'azione', testo: p.azione },
      ]}
    >
      {a.ruoli.map((r) => {
        const titolo = r.titolo === 'titolare' ? '' : ` (${persone.campi.titoli[r.titolo]})`
        const nome = `${NOMI_RUOLI[r.ruolo]}${titolo}`
        const finito = !isVigente(r, oggi) && (r.dal === null || r.dal <= oggi)
        return (
          <tr key={r.ruoloId} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa} data-nome={p.ruolo}>
              {nome}
            </th>
            <Cella nome={p.dove}>{wordAmbito(r.ambito)}</Cella>
            <Cella nome={p.quando}>{wordQuando(r, oggi, p)}</Cella>
            <Cella nome={p.dato}>{r.datoDa}</Cella>
            <Cella nome={p.azione}>
              {finito ? (
                p.finito
              ) : (
                <Modulo azione={`/amministrazione/accessi/${a.accountId}/ruoli/togli`}>
                  <input type="hidden" name="ruolo" value={String(r.ruoloId)} />
                  <button
                    type="submit"
                    class="btn btn-outline-primary btn-sm"
                    aria-label={p.togliQuale(`${nome}, ${wordAmbito(r.ambito)}`)}
                  >
                    {p.togli}
                  </button>
                </Modulo>
              )}
            </Cella>
          </tr>
        )
      })}
    </Tabella>
  )
}

const Azioni = ({ persona: a }: Pick<DatiPersona, 'persona'>) => {
  const { persona: p } = useParole().accesso.persone
  const base = `/amministrazione/accessi/${a.accountId}`
  const Pulsante = ({ azione, testo, aiuto }: { azione: string; testo: string; aiuto?: string }) => (
    <li>
      <Modulo azione={`${base}/${azione}`}>
        <button type="submit" class="btn btn-outline-primary">
          {testo}
        </button>
      </Modulo>
      {aiuto ? <p class="oc-aiuto">{aiuto}</p> : null}
    </li>
  )
  return (
    <ul class="oc-azioni-account">
      {a.stato === 'sospeso' ? (
        <Pulsante azione="riattiva" testo={p.riattiva} />
      ) : (
        <>
          <Pulsante azione="link" testo={p.nuovoLink} />
          <Pulsante azione="sessioni" testo={p.chiudiSessioni} />
          {a.conSecondoFattore ? (
            <Pulsante azione="secondo-fattore" testo={p.togliFattore} aiuto={p.togliFattoreAiuto} />
          ) : null}
          <Pulsante azione="sospendi" testo={p.sospendi} aiuto={p.sospendiAiuto} />
        </>
      )}
    </ul>
  )
}

/** One account: roles, the person it is on cards, what can be done about its access. */
export const PaginaPersona = ({
  persona: a,
  oggi,
  modulo,
  viste,
  gettoni,
  avviso,
  errore,
  consegna,
}: DatiPersona) => {
  const { accesso, gettoni: paroleGettoni } = useParole()
  const { persone } = accesso
  const p = persone.persona
  const base = `/amministrazione/accessi/${a.accountId}`
  return (
    <AttornoEnte
      pagina="accessi"
      titolo={a.nome}
      briciole={[{ testo: persone.titolo, indirizzo: '/amministrazione/accessi' }, { testo: a.nome }]}
    >
      {avviso === null ? null : <Avviso tono="bene" titolo={avviso} subito />}
      {errore === null ? null : (
        <Avviso tono="errore" titolo={persone.nonFatto} subito>
          <p>{errore}</p>
        </Avviso>
      )}
      {consegna === null ? null : <LinkConsegnato consegna={consegna} />}
      <dl class="oc-dati-account">
        <dt>{persone.email}</dt>
        <dd>{a.email}</dd>
        <dt>{persone.stato}</dt>
        <dd>{persone.stati[a.stato]}</dd>
        <dt>{p.creato}</dt>
        <dd>{printMomento(a.creatoIl)}</dd>
        <dt>{persone.ultimo}</dt>
        <dd>{a.ultimoAccesso === null ? persone.mai : printMomento(a.ultimoAccesso)}</dd>
        <dt>{p.fattore}</dt>
        <dd>{a.conSecondoFattore ? p.acceso : p.spento}</dd>
      </dl>
      <Sezione id="ruoli" titolo={p.ruoli}>
        <Ruoli persona={a} oggi={oggi} />
      </Sezione>
      <Sezione id="nuovo-ruolo" titolo={p.aggiungi}>
        <Modulo azione={`${base}/ruoli`}>
          <CampiRuolo modulo={modulo} viste={viste} />
          <button type="submit" class="btn btn-primary">
            {p.pulsante}
          </button>
        </Modulo>
      </Sezione>
      <Sezione id="persona" titolo={p.scheda}>
        <Modulo azione={`${base}/persona`}>
          <div class="oc-colonne-modulo">
            <CampoControllato
              nome="persona"
              etichetta={p.scheda}
              aiuto={p.schedaAiuto}
              valore={a.persona ?? ''}
              errore={null}
            />
          </div>
          <button type="submit" class="btn btn-outline-primary">
            {p.schedaPulsante}
          </button>
        </Modulo>
      </Sezione>
      <Sezione id="gettoni" titolo={paroleGettoni.altrui}>
        <TabellaGettoni gettoni={gettoni} azione={`${base}/gettoni/revoca`} />
      </Sezione>
      <Sezione id="accesso" titolo={p.azioni}>
        <Azioni persona={a} />
      </Sezione>
    </AttornoEnte>
  )
}
