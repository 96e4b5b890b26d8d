/** Of a screen with an aside: what stands beside each other reaches the end of the window, however little it holds. */
export const fullHeight = "lg:flex lg:min-h-dvh lg:flex-col lg:*:last:grow print:min-h-0";
