import type { StoriaCentro, UnitaVicina } from '../../../servizi/organigramma/storia.ts'
import { useParole } from '../../ambiente.ts'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { AttornoEnte } from './attorno.tsx'
import { indirizzoCentro, indirizzoOrganigramma, indirizzoPiano } from './indirizzi.ts'
import { printPeriodo } from './organigramma.tsx'

const Vicine = ({ unita, senza }: { readonly unita: readonly UnitaVicina[]; readonly senza: string }) => {
  const { centro: p, organigramma } = useParole().amministrazione
  if (unita.length === 0) return <p class="oc-muto">{senza}</p>
  return (
    <ul class="oc-voci-ente">
      {unita.map((u) => (
        <li key={u.codice}>
          <a href={indirizzoCentro(u.codice)}>
            <span class="oc-codice">{u.codice}</span> {u.nome ?? p.sconosciuto}
          </a>{' '}
          <span class="oc-muto">
            {printPeriodo(u, organigramma)}
            {u.diretta ? '' : `, ${p.indiretta}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Schede = ({ schede }: { readonly schede: StoriaCentro['schede'] }) => {
  const { centro: p, organigramma } = useParole().amministrazione
  if (schede.length === 0) return <p class="oc-muto">{p.senzaSchede}</p>
  return (
    <Tabella
      nome={p.schede}
      schede
      colonne={[
        { chiave: 'anno', testo: p.anno },
        { chiave: 'centro', testo: p.centro },
        { chiave: 'schede', testo: p.quante, numero: true },
        { chiave: 'fasi', testo: p.fasi, numero: true },
      ]}
    >
      {schede.map((s) => (
        <tr key={`${s.anno}-${s.codice}`} {...RUOLO.riga}>
          <th scope="row" {...RUOLO.testa}>
            {s.anno}
          </th>
          <Cella nome={p.centro}>
            <span class="oc-codice">{s.codice}</span> {s.nome}
          </Cella>
          <Cella nome={p.quante} numero>
            {s.schede > 0 && s.viste[0] ? (
              <a
                href={indirizzoPiano(s.viste[0], { centro: s.codice })}
                aria-label={`${organigramma.vediSchede(s.schede)}: ${s.codice}`}
              >
                {s.schede}
              </a>
            ) : (
              s.schede
            )}
          </Cella>
          <Cella nome={p.fasi} numero>
            <Valore testo={s.fasi === null ? null : String(s.fasi)} />
          </Cella>
        </tr>
      ))}
    </Tabella>
  )
}

/** A unit through its life: names, people, where it comes from, who took over, the cards of each year. */
export const PaginaCentro = ({ storia: s }: { readonly storia: StoriaCentro }) => {
  const { centro: p, organigramma } = useParole().amministrazione
  return (
    <AttornoEnte
      pagina="organigramma"
      titolo={p.titolo(s.codice, s.nome)}
      briciole={[{ testo: organigramma.nome, indirizzo: indirizzoOrganigramma() }, { testo: s.codice }]}
      {...(s.annoDelCodice === null ? {} : { apertura: p.codiceDel(s.annoDelCodice) })}
    >
      <Sezione id="periodi" titolo={p.periodi}>
        <Tabella
          nome={p.periodi}
          schede
          colonne={[
            { chiave: 'quando', testo: p.quando },
            { chiave: 'nome', testo: p.nome },
            { chiave: 'sopra', testo: p.sopra },
          ]}
        >
          {s.periodi.map((x) => (
            <tr key={x.dal} {...RUOLO.riga}>
              <th scope="row" {...RUOLO.testa}>
                {printPeriodo(x, organigramma)}
              </th>
              <Cella nome={p.nome}>{x.nome}</Cella>
              <Cella nome={p.sopra}>
                {x.padre === null ? (
                  <span class="oc-muto">{p.inCima}</span>
                ) : (
                  <a href={indirizzoCentro(x.padre)}>
                    {x.padre} {x.nomePadre ?? ''}
                  </a>
                )}
              </Cella>
            </tr>
          ))}
        </Tabella>
      </Sezione>
      <Sezione id="prima" titolo={p.prima}>
        <Vicine unita={s.prima} senza={p.senzaPrima} />
      </Sezione>
      <Sezione id="dopo" titolo={p.dopo}>
        <Vicine unita={s.dopo} senza={p.senzaDopo} />
      </Sezione>
      <Sezione id="schede" titolo={p.schede}>
        <p class="oc-testo">{p.schedeTesto}</p>
        <Schede schede={s.schede} />
      </Sezione>
      <Sezione id="persone" titolo={p.persone}>
        {s.incarichi.length === 0 ? (
          <p class="oc-muto">{p.senzaPersone}</p>
        ) : (
          <ul class="oc-voci-ente">
            {s.incarichi.map((i) => (
              <li key={`${i.persona}-${i.ruolo}-${i.dal}`}>
                <b>{i.persona}</b>{' '}
                <span class="oc-muto">
                  {i.ruolo}, {printPeriodo(i, organigramma)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Sezione>
      {s.figli.length > 0 ? (
        <Sezione id="figli" titolo={p.figli}>
          <ul class="oc-voci-ente">
            {s.figli.map((f) => (
              <li key={f.codice}>
                <a href={indirizzoCentro(f.codice)}>
                  <span class="oc-codice">{f.codice}</span> {f.nome}
                </a>
              </li>
            ))}
          </ul>
        </Sezione>
      ) : null}
      {s.nomiStampati.length > 0 ? (
        <Sezione id="nomi" titolo={p.nomi}>
          <ul class="oc-voci-ente">
            {s.nomiStampati.map((n) => (
              <li key={n}>«{n}»</li>
            ))}
          </ul>
        </Sezione>
      ) : null}
    </AttornoEnte>
  )
}
