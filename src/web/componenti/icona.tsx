/** The few shapes of the pages, drawn on a 16×16 grid. Decorative: the word stands beside them. */
export const PIENE = {
  errore: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2zM7 4v5h2V4zm0 6.5v2h2v-2z',
  attenzione: 'M8 1 15.5 15H.5zM7.1 6v4.6h1.8V6zm0 5.6v1.8h1.8v-1.8z',
  informazione: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7.1 7v5h1.8V7zm0-3v1.9h1.8V4z',
  si: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-1 10.4 5-5.2L10.7 5 7 8.9 5.3 7.2 4 8.5z',
  no: 'M8 1l7 7-7 7-7-7zM4.6 7.1v1.8h6.8V7.1z',
  ignoto: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.6a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8z',
  ritardo: 'M1 2.5 8 8l-7 5.5zM8 2.5 15 8l-7 5.5z',
} as const
const TRATTI = {
  cerca: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zm3.6-1.4L14 14',
  menu: 'M2 4h12M2 8h12M2 12h12',
  chiudi: 'M4 4l8 8M12 4l-8 8',
  stampa: 'M4.5 6V2h7v4M4 11.5H2V6h12v5.5h-2M4.5 9.5h7V14h-7z',
  scarica: 'M8 2v8m-3.5-3L8 10.5 11.5 7M2.5 13.5h11',
  carica: 'M8 10.5V2.5M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  prima: 'M10 3 5 8l5 5',
  dopo: 'M6 3l5 5-5 5',
  su: 'M3 10l5-5 5 5',
  giu: 'M3 6l5 5 5-5',
  piu: 'M8 3v10M3 8h10',
  meno: 'M3 8h10',
  diverso: 'M3 6h10M3 10h10M11.5 2.5l-7 11',
  uguale: 'M3 6h10M3 10h10',
} as const

export type NomeIconaPiena = keyof typeof PIENE
export type NomeIcona = NomeIconaPiena | keyof typeof TRATTI

export const Icona = ({ nome }: { readonly nome: NomeIcona }) =>
  nome in TRATTI ? (
    <svg class="oc-icona tratto" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={TRATTI[nome as keyof typeof TRATTI]} />
    </svg>
  ) : (
    <svg class="oc-icona" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PIENE[nome as keyof typeof PIENE]} fill-rule="evenodd" />
    </svg>
  )
