import type { APIRoute } from 'astro'
import { encodeQr } from '../../../components/paged/qr-code.ts'
import type { SiteZine } from '../../_zines.ts'
import { zinePaths } from '../../_zines.ts'

export const getStaticPaths = zinePaths

/** The QR code of the address that a zine names, as a picture of its own: black on white in any colors. */
export const GET: APIRoute<{ zine: SiteZine }> = ({ props }) => {
  const { path, size } = encodeQr(`https://${props.zine.resource.address}`)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
}
