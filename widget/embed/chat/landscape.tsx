import { memo, useId } from 'react'
import { drawLandscape, type Scene } from '../../shared/landscape/draw-landscape.ts'

interface LandscapeProps {
  readonly scene: Scene
  readonly seed: string
  readonly width?: number
  readonly height?: number
}

/** The drawn picture of a product or a place; decoration, so it is silent for screen readers. */
export const Landscape = memo(function Landscape({ scene, seed, width = 320, height = 180 }: LandscapeProps) {
  const id = useId()
  const drawing = drawLandscape({ scene, seed, width, height })
  return (
    <svg
      className="landscape"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {drawing.gradients.map(gradient => (
        <linearGradient key={gradient.id} id={`${id}-${gradient.id}`} x1="0" x2="0" y1="0" y2="1">
          {gradient.stops.map(stop => (
            <stop key={stop.offset} offset={stop.offset} stopColor={stop.color} stopOpacity={stop.opacity ?? 1} />
          ))}
        </linearGradient>
      ))}
      {drawing.shapes.map((shape, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never changes, and its shapes have no other name
          key={index}
          d={shape.d}
          fill={typeof shape.fill === 'number' ? `url(#${id}-${shape.fill})` : (shape.fill ?? 'none')}
          stroke={shape.stroke}
          strokeWidth={shape.strokeWidth}
          strokeLinecap={shape.stroke ? 'round' : undefined}
          opacity={shape.opacity}
        />
      ))}
    </svg>
  )
})
