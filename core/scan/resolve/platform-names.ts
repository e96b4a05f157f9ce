/**
 * Types that a platform has open in every file without an import: of .NET, of the Java, Kotlin, Swift and Dart standard
 * libraries. A package of a vendor that is opened whole does not mean them.
 */
export const platformNames: ReadonlySet<string> = new Set(
  `Action Activator Array ArrayList Attribute Bool Boolean Buffer Byte CancellationToken CancellationTokenSource Char Character
  Class Collections Console Convert Data Date DateTime DateTimeOffset Decimal Deprecated Dictionary Directory DispatchQueue
  Double Duration Encoding Enum Enumerable Environment Error Exception File Float Func Func Future GC Guid HashMap HashSet
  HttpClient IOException Int Int32 Int64 Integer Iterable JsonSerializer Lazy List Long Map Math MemoryStream NSLog NSError
  Nullable Number Object Optional Override Path Process Promise Random Range RegExp Regex Result Runnable Runtime Set
  Stopwatch Stream StreamReader StreamWriter String StringBuilder System Task Thread Throwable TimeSpan Timer Tuple Type UInt
  URL URLRequest URLSession UUID Uri Void`.split(/\s+/),
);
