/** Made by the build (`cli/readings.ts`). */
declare module 'virtual:readings' {
  const table: string;
  export default table;
}
