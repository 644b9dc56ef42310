import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawContactSheet, planContactSheet } from '../../look/contact-sheet.ts'

const shot = (widthPx: number, heightPx: number) => ({ widthPx, heightPx })

describe('planContactSheet', () => {
  it('lays pictures beside each other, scaled to one height', () => {
    const { places, widthPx, heightPx } = planContactSheet([shot(200, 400), shot(400, 400)], 100)
    expect(places).toEqual([
      { leftPx: 12, topPx: 12, widthPx: 50, heightPx: 100 },
      { leftPx: 74, topPx: 12, widthPx: 100, heightPx: 100 },
    ])
    expect([widthPx, heightPx]).toEqual([186, 124])
  })

  it('begins a row where one is full, and lets none stand over another', () => {
    const shots = Array.from({ length: 12 }, () => shot(500, 500))
    const { places, widthPx, heightPx } = planContactSheet(shots, 500)
    expect(new Set(places.map(({ topPx }) => topPx)).size).toBe(3)
    for (const place of places) {
      expect(place.leftPx + place.widthPx).toBeLessThanOrEqual(widthPx)
      expect(place.topPx + place.heightPx).toBeLessThanOrEqual(heightPx)
    }
    const corners = places.map(({ leftPx, topPx }) => `${leftPx} ${topPx}`)
    expect(new Set(corners).size).toBe(12)
  })

  it('makes nothing larger, and what is too wide for a row smaller', () => {
    expect(planContactSheet([shot(10, 10)], 100).places[0]).toMatchObject({ widthPx: 10 })
    expect(planContactSheet([shot(9000, 100)], 100).places[0]!.widthPx).toBeLessThan(2400)
  })
})

describe('drawContactSheet', () => {
  it('shows each picture in its place, on grey', async () => {
    const black = await sharp({
      create: { width: 40, height: 40, channels: 3, background: '#000' },
    })
      .png()
      .toBuffer()
    const sheet = await drawContactSheet([{ png: black, widthPx: 40, heightPx: 40 }], 40)
    const { data, info } = await sharp(sheet)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([64, 64])
    expect([data[0], data[20 * 64 + 20]]).toEqual([0x88, 0])
  })
})
