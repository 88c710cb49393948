export declare const verapdfJar: string;
export declare function findJarFault(): string | null;
