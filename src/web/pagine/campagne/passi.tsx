import type { CampagnaArchiviata } from '../../../servizi/campagne/campagne.ts'
import { useParole } from '../../ambiente.ts'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import type { Rimasto } from './dati.ts'
import { indirizzoPassaggi, indirizzoSolleciti } from './indirizzi.ts'

/** The step that a round may take now, with what it does, and the way to its reminders. */
export const Passi = ({
  campagna: c,
  rimasto,
}: {
  readonly campagna: CampagnaArchiviata
  readonly rimasto: Rimasto
}) => {
  const { passi: p } = useParole().campagne
  const azione = c.stato === 'da-aprire' ? 'apri' : c.stato === 'chiusa' ? 'riapri' : 'chiudi'
  const spiega = { apri: p.apriSpiega, chiudi: p.chiudiSpiega, riapri: p.riapriSpiega }[azione]
  return (
    <Sezione id="passi" titolo={p.titolo}>
      <Modulo azione={indirizzoPassaggi(c.campagnaId)}>
        <p>{spiega}</p>
        {azione === 'riapri' ? (
          <CampoControllato
            nome="motivo"
            prefisso="riapri-"
            etichetta={p.motivo}
            aiuto={p.motivoAiuto}
            valore={rimasto.motivoRiapertura}
            errore={rimasto.erroreRiapertura}
            lungo
          />
        ) : null}
        <div class="oc-pulsanti oc-sopra">
          <button
            type="submit"
            class={`btn ${azione === 'apri' ? 'btn-primary' : 'btn-outline-primary'}`}
            name="azione"
            value={azione}
          >
            {p[azione]}
          </button>
          {c.stato === 'da-aprire' ? null : (
            <a class="btn btn-outline-primary" href={indirizzoSolleciti(c.campagnaId)}>
              {p.solleciti}
            </a>
          )}
        </div>
      </Modulo>
    </Sezione>
  )
}
