import type { Raster } from '../../src/pdf/rasterize.ts'

/** What the copier does to a page; the fields of `copierModel` say what each stands for. */
export interface CopierModel {
  readonly dotsPerInch: number
  readonly skew: number
  readonly scale: number
  readonly blur: number
  readonly sensorNoise: number
  readonly threshold: number
  readonly softness: number
  readonly toner: number
  readonly paper: number
  readonly tonerNoise: number
  readonly specks: number
  readonly speckRadius: number
}

/**
 * An office copier in its text mode, on the glass, with a lid that closes. The numbers are chosen, not
 * measured on a machine. Luminance counts from 0, black, to 255, white.
 */
export const copierModel: CopierModel = {
  /** Dots per inch of the rasters: turns the millimeters below into dots. */
  dotsPerInch: 300,
  /** Degrees: how crooked a sheet lies at most; one copy leans clockwise, the next one back. */
  skew: 0.4,
  /** Size of the copy to its original: drives that run slow and sheets that shrink in the fuser. */
  scale: 0.992,
  /** Millimetres, standard deviation: lens, scan line and a sheet that is not quite flat. */
  blur: 0.07,
  /** Luminance, standard deviation for each dot: what the sensor adds before the tone is decided. */
  sensorNoise: 8,
  /**
   * Luminance at which half of the toner is laid down. Above the middle, so that toner spreads: the
   * edge of something black moves outwards by about 0.01 mm a copy.
   */
  threshold: 156,
  /** Luminance: how gradual the tone curve is; a tint this far below the threshold is 73 % toner. */
  softness: 14,
  /** Luminance of solid toner, which is not quite black. */
  toner: 22,
  /** Luminance of bare paper with its background of stray toner. */
  paper: 248,
  /** Luminance, standard deviation for each dot: uneven toner and the grain of the paper. */
  tonerNoise: 6,
  /** Dark specks for each square centimeter: dust on the glass and scratches on the drum. */
  specks: 0.15,
  /** Millimetres: radius of the largest speck; the smallest has a quarter of it. */
  speckRadius: 0.2,
}

/** A generator of whole numbers of 32 bits. */
type Random = () => number

const white = 255
const millimetresPerInch = 25.4

/**
 * Copies a page once. The same page and generation give the same bytes.
 * @param raster at the model's dots per inch
 * @param generation which copy of a copy this becomes, from 1; seeds all that is random
 */
export function simulateCopy(
  raster: Raster,
  generation: number,
  model: CopierModel = copierModel,
): Raster {
  const { width, height } = raster
  const random = mulberry32(generation)
  const dotsPerMillimetre = model.dotsPerInch / millimetresPerInch
  const lean = generation % 2 === 1 ? 1 : -1
  const skew = lean * model.skew * (0.5 + 0.5 * drawShare(random))
  const onGlass = resample(raster, skew, model.scale)
  const seen = blur(onGlass, width, height, model.blur * dotsPerMillimetre)
  const luminance = print(seen, random, model)
  strewSpecks({ width, height, luminance }, random, model)
  return { width, height, luminance }
}

/**
 * Copies a page, then its copy, and so on.
 * @param raster at the model's dots per inch
 * @param times how many generations; 0 gives the original
 */
export function copyTimes(raster: Raster, times: number, model: CopierModel = copierModel): Raster {
  let copy = raster
  for (let generation = 1; generation <= times; generation++) {
    copy = simulateCopy(copy, generation, model)
  }
  return copy
}

/** Turns a page by degrees clockwise and scales it, both about its middle, on a white ground. */
function resample({ width, height, luminance }: Raster, degrees: number, scale: number) {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? white : luminance[y * width + x]!
  const target = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = middleX + cos * (x - middleX) + sin * (y - middleY)
      const fromY = middleY - sin * (x - middleX) + cos * (y - middleY)
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      const [shareX, shareY] = [fromX - left, fromY - top]
      const upper = at(left, top) * (1 - shareX) + at(left + 1, top) * shareX
      const lower = at(left, top + 1) * (1 - shareX) + at(left + 1, top + 1) * shareX
      target[y * width + x] = upper * (1 - shareY) + lower * shareY
    }
  }
  return target
}

/** A Gaussian blur, its standard deviation in dots; the border dots go on beyond the border. */
function blur(dots: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const kernel = gaussian(deviation)
  const reach = (kernel.length - 1) / 2
  const across = new Float32Array(dots.length)
  for (let row = 0; row < dots.length; row += width) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let tap = 0; tap < kernel.length; tap++) {
        const from = Math.min(Math.max(x + tap - reach, 0), width - 1)
        sum += kernel[tap]! * dots[row + from]!
      }
      across[row + x] = sum
    }
  }
  const target = new Float32Array(dots.length)
  for (let y = 0; y < height; y++) {
    for (let tap = 0; tap < kernel.length; tap++) {
      const from = Math.min(Math.max(y + tap - reach, 0), height - 1)
      const weight = kernel[tap]!
      for (let x = 0; x < width; x++) {
        target[y * width + x] = target[y * width + x]! + weight * across[from * width + x]!
      }
    }
  }
  return target
}

/** The weights of a Gaussian blur out to three deviations; they add up to 1. */
function gaussian(deviation: number): Float64Array {
  const reach = Math.ceil(3 * deviation)
  if (reach === 0) return Float64Array.of(1)
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, tap) =>
    Math.exp(-((tap - reach) ** 2) / (2 * deviation ** 2)),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** What the sensor saw, as toner on paper: noise, the tone curve, noise. */
function print(seen: Float32Array, random: Random, model: CopierModel): Uint8Array<ArrayBuffer> {
  const curve = Float64Array.from({ length: white + 1 }, (_, level) => {
    const bare = 1 / (1 + Math.exp((model.threshold - level) / model.softness))
    return model.toner + (model.paper - model.toner) * bare
  })
  const target = new Uint8Array(seen.length)
  for (let dot = 0; dot < seen.length; dot++) {
    const level = clamp(seen[dot]! + model.sensorNoise * drawNormal(random))
    target[dot] = clamp(curve[level]! + model.tonerNoise * drawNormal(random))
  }
  return target
}

/** Draws dark specks over a page, in place. */
function strewSpecks(
  { width, height, luminance }: { width: number; height: number; luminance: Uint8Array },
  random: Random,
  model: CopierModel,
): void {
  const dotsPerMillimetre = model.dotsPerInch / millimetresPerInch
  const squareCentimetres = (width * height) / (10 * dotsPerMillimetre) ** 2
  const count = Math.round(model.specks * squareCentimetres)
  for (let speck = 0; speck < count; speck++) {
    const [middleX, middleY] = [drawShare(random) * width, drawShare(random) * height]
    const radius = model.speckRadius * dotsPerMillimetre * (0.25 + 0.75 * drawShare(random))
    const [right, bottom] = [
      Math.min(middleX + radius, width - 1),
      Math.min(middleY + radius, height - 1),
    ]
    for (let y = Math.ceil(Math.max(middleY - radius, 0)); y <= bottom; y++) {
      for (let x = Math.ceil(Math.max(middleX - radius, 0)); x <= right; x++) {
        if (Math.hypot(x - middleX, y - middleY) > radius) continue
        luminance[y * width + x] = Math.min(luminance[y * width + x]!, model.toner)
      }
    }
  }
}

/** The nearest luminance. */
function clamp(level: number): number {
  return level <= 0 ? 0 : level >= white ? white : Math.round(level)
}

/** A number from 0 to 1, 1 excluded. */
function drawShare(random: Random): number {
  return (random() >>> 0) / 2 ** 32
}

/** A number that is near enough normal, with mean 0 and deviation 1: the four bytes of one draw. */
function drawNormal(random: Random): number {
  const bits = random()
  const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24)
  return (sum - 510) / 147.8
}

/** Tommy Ettinger's generator Mulberry32. */
function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return mixed ^ (mixed >>> 14)
  }
}
