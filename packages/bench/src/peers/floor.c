/*
 * The floor: sockets drained to files, and as little else as HTTP allows.
 *
 *   floor CONNECTIONS LIST DIRECTORY
 *
 * Knows http://ADDRESS:PORT/PATH, answers with a Content-Length, connections that stay open.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER = 256 * 1024, HEAD = 16 * 1024, MOST = 1024 };

struct lane {
  int socket, file;
  size_t head;      /* bytes of the head so far */
  long long left;   /* bytes of the body to come; -1 within the head */
  char text[HEAD + 1];
};

static char buffer[BUFFER];
static struct sockaddr_in address;
static const char *directory;
static char *next_url;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0) fail("write");
    bytes += written;
    length -= (size_t)written;
  }
}

/* The next line of the list, or NULL. */
static char *take_url(void) {
  if (next_url == NULL || *next_url == '\0') return NULL;
  char *url = next_url;
  char *end = strchr(url, '\n');
  if (end != NULL) *end = '\0';
  next_url = end == NULL ? NULL : end + 1;
  return url;
}

/* Asks for the next file; 0 when there is none. */
static int ask(struct lane *lane) {
  char *url = take_url();
  if (url == NULL) return 0;
  char text[2048];
  const char *path = strchr(url + strlen("http://"), '/');
  if (path == NULL) fail(url);
  snprintf(text, sizeof text, "%s%s", directory, strrchr(url, '/'));
  lane->file = open(text, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (lane->file < 0) fail(text);
  int length = snprintf(text, sizeof text, "GET %s HTTP/1.1\r\nHost: bench\r\n\r\n", path);
  if (write(lane->socket, text, (size_t)length) != length) fail("request");
  lane->head = 0;
  lane->left = -1;
  return 1;
}

/* Adds to the head; returns how many of the bytes belonged to it. */
static size_t read_head(struct lane *lane, const char *bytes, size_t length) {
  size_t before = lane->head;
  size_t more = length < HEAD - before ? length : HEAD - before;
  memcpy(lane->text + before, bytes, more);
  lane->text[before + more] = '\0';
  char *end = strstr(lane->text, "\r\n\r\n");
  if (end == NULL) {
    lane->head += more;
    if (lane->head == HEAD) fail("head too long");
    return more;
  }
  char *size = strcasestr(lane->text, "\r\nContent-Length:");
  if (size == NULL || size > end || strncmp(lane->text + 8, " 200 ", 5) != 0) fail("unexpected answer");
  lane->left = atoll(size + strlen("\r\nContent-Length:"));
  return (size_t)(end + 4 - lane->text) - before;
}

/* Reads what is there; 0 when the lane has nothing more to do. */
static int serve(struct lane *lane) {
  ssize_t length = read(lane->socket, buffer, BUFFER);
  if (length <= 0) fail("connection");
  const char *bytes = buffer;
  if (lane->left < 0) {
    size_t head = read_head(lane, bytes, (size_t)length);
    bytes += head;
    length -= (ssize_t)head;
  }
  if (lane->left < 0) return 1;
  write_all(lane->file, bytes, (size_t)length);
  lane->left -= length;
  if (lane->left > 0) return 1;
  close(lane->file);
  return ask(lane);
}

static void read_list(const char *path) {
  FILE *list = fopen(path, "r");
  if (list == NULL) fail(path);
  size_t size = 0;
  if (getdelim(&next_url, &size, '\0', list) < 0) fail(path);
  fclose(list);
  char host[64];
  int port;
  if (sscanf(next_url, "http://%63[0-9.]:%d/", host, &port) != 2) fail("not an address and a port");
  address.sin_family = AF_INET;
  address.sin_port = htons((unsigned short)port);
  inet_pton(AF_INET, host, &address.sin_addr);
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  int lanes = atoi(arguments[1]);
  if (lanes < 1 || lanes > MOST) return 2;
  read_list(arguments[2]);
  directory = arguments[3];
  struct lane *all = calloc((size_t)lanes, sizeof *all);
  struct pollfd *polled = calloc((size_t)lanes, sizeof *polled);
  int open_lanes = 0;
  for (int i = 0; i < lanes; i++) {
    polled[i].fd = -1;
    if (next_url == NULL || *next_url == '\0') continue;
    int one = 1;
    all[i].socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(all[i].socket, (struct sockaddr *)&address, sizeof address) < 0) fail("connect");
    setsockopt(all[i].socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    open_lanes += ask(&all[i]);
    polled[i] = (struct pollfd){.fd = all[i].socket, .events = POLLIN};
  }
  while (open_lanes > 0) {
    if (poll(polled, (nfds_t)lanes, -1) < 0) fail("poll");
    for (int i = 0; i < lanes; i++) {
      if (polled[i].fd < 0 || polled[i].revents == 0 || serve(&all[i])) continue;
      close(all[i].socket);
      polled[i].fd = -1;
      open_lanes--;
    }
  }
  return 0;
}
