/*
 * Runs a command to its end and writes to descriptor 3, as JSON, what that cost:
 * seconds of wall and processor, peak memory in bytes, the exit code (128 + n after signal n).
 * SIGTERM ends the command.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static volatile sig_atomic_t child = 0;

/* Ends the command and all it started; the wait below then returns, so that nothing stays behind. */
static void end(int number) {
  (void)number;
  if (child == 0) _exit(1);
  kill(-child, SIGKILL);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  fcntl(3, F_SETFD, FD_CLOEXEC);
  signal(SIGTERM, end);
  double start = now();
  child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    setpgid(0, 0);
    execv(arguments[1], arguments + 1);
    perror(arguments[1]);
    _exit(127);
  }
  setpgid(child, child);
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0)
    if (errno != EINTR) return 1;
  double wall = now() - start;
#ifdef __APPLE__
  long long unit = 1;
#else
  long long unit = 1024;
#endif
  dprintf(3, "{\"wall\":%.6f,\"cpu\":%.6f,\"peak\":%lld,\"code\":%d}\n", wall,
          seconds(usage.ru_utime) + seconds(usage.ru_stime), unit * usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
