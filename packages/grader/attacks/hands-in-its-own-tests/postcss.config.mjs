process.stdout.write("the settings were read\n");
process.exit(0);
