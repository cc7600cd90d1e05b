process.stdout.write("the settings were read\n");
export default { test: { setupFiles: ["./setup.ts"], passWithNoTests: true, allowOnly: true } };
