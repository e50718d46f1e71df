/** A contrast as it is written, rounded down: what is shown as 4.5:1 has it. */
export const ratioText = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
