// Takes every file and never answers.
process.on("message", () => undefined);
