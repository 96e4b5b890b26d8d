/*
 * Loaded into the server under test (LD_PRELOAD): notes, in order, everything it does to the files of one folder, and
 * which of it was synced. POWER_FOLDER names the folder, POWER_JOURNAL the file for the notes. read-journal.ts reads it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, CREATED, WRITTEN, TRUNCATED, SYNCED, FOLDER_SYNCED, REMOVED, RENAMED, LINKED };
enum { MOST_FILES = 65536, NOT_OURS = 0, A_FILE, A_FOLDER };

typedef struct { uint32_t kind, names; uint64_t inode, offset, size; } record;

static struct { char what; uint64_t inode; } files[MOST_FILES];
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static int journal = -1;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void) {
  const char *to = getenv("POWER_JOURNAL"), *of = getenv("POWER_FOLDER");
  if (!to || !of || !realpath(of, folder)) return;
  journal = syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(uint32_t kind, const char *names, uint32_t length, uint64_t inode, uint64_t offset, const void *bytes,
                 uint64_t size) {
  record head = {kind, length, inode, offset, size};
  struct iovec parts[] = {{&head, sizeof head}, {(void *)names, length}, {(void *)bytes, bytes ? size : 0}};
  ssize_t whole = sizeof head + length + (bytes ? size : 0);
  if (syscall(SYS_writev, journal, parts, 3) != whole) abort();
}

/* The path in the folder, null for one elsewhere. The memory SQLite shares between processes is not for the disk. */
static const char *within(const char *path, char *full) {
  char above[PATH_MAX];
  if (journal < 0 || !path || strlen(path) >= PATH_MAX) return NULL;
  strcpy(above, path);
  char *slash = strrchr(above, '/');
  const char *name = slash ? slash + 1 : path;
  if (slash) *slash = 0;
  if (!realpath(slash ? (*above ? above : "/") : ".", full)) return NULL;
  strncat(strncat(full, "/", PATH_MAX - strlen(full) - 1), name, PATH_MAX - strlen(full) - 1);
  size_t length = strlen(folder), all = strlen(full);
  if (strncmp(full, folder, length) || (full[length] && full[length] != '/')) return NULL;
  if (all > 4 && !strcmp(full + all - 4, "-shm")) return NULL;
  return full[length] ? full + length + 1 : "";
}

/* Asked anew each time: a number may have been closed past us and be something else now. */
static char whatIs(int fd) {
  struct stat about;
  if (fd < 0 || fd >= MOST_FILES || files[fd].what == NOT_OURS) return NOT_OURS;
  if (fstat(fd, &about) || about.st_ino != files[fd].inode) files[fd].what = NOT_OURS;
  return files[fd].what;
}

static int opened(int fd, const char *name, int flags, int wasThere) {
  struct stat about;
  if (fd < 0 || fd >= MOST_FILES || !name || fstat(fd, &about)) return fd;
  files[fd].inode = about.st_ino;
  files[fd].what = S_ISDIR(about.st_mode) ? A_FOLDER : S_ISREG(about.st_mode) ? A_FILE : NOT_OURS;
  if (files[fd].what != A_FILE) return fd;
  note(wasThere ? OPENED : CREATED, name, strlen(name), about.st_ino, 0, NULL, 0);
  if (wasThere && (flags & O_TRUNC)) note(TRUNCATED, NULL, 0, about.st_ino, 0, NULL, 0);
  return fd;
}

static int openIn(int at, const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  const char *name = at == AT_FDCWD || *path == '/' ? within(path, full) : NULL;
  if (!name) {
    int fd = syscall(SYS_openat, at, path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) files[fd].what = NOT_OURS;
    return fd;
  }
  pthread_mutex_lock(&order);
  int wasThere = access(path, F_OK) == 0;
  int fd = opened(syscall(SYS_openat, at, path, flags, mode), name, flags, wasThere);
  pthread_mutex_unlock(&order);
  return fd;
}

#define MODE(flags) ({ mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); \
  mode = va_arg(rest, mode_t); va_end(rest); } mode; })
int open(const char *path, int flags, ...) { return openIn(AT_FDCWD, path, flags, MODE(flags)); }
int open64(const char *path, int flags, ...) { return openIn(AT_FDCWD, path, flags, MODE(flags)); }
int openat(int at, const char *path, int flags, ...) { return openIn(at, path, flags, MODE(flags)); }
int openat64(int at, const char *path, int flags, ...) { return openIn(at, path, flags, MODE(flags)); }

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) files[fd].what = NOT_OURS;
  return REAL(close)(fd);
}

/* What is done and what is noted are one step, so that the order of the notes is the order in which it happened. */
#define ORDERLY(type, call, noted) ({ pthread_mutex_lock(&order); type result = (call); int kept = errno; \
  if (result >= 0) { noted; } errno = kept; pthread_mutex_unlock(&order); result; })

#define WRITES(call, at, bytes) \
  if (whatIs(fd) != A_FILE) return call; \
  return ORDERLY(ssize_t, call, note(WRITTEN, NULL, 0, files[fd].inode, (at), (bytes), result))
/* Where a write without a place ended, which is known after it only. */
#define ENDED (lseek(fd, 0, SEEK_CUR) - result)

ssize_t write(int fd, const void *bytes, size_t size) { WRITES(REAL(write)(fd, bytes, size), ENDED, bytes); }
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { WRITES(REAL(pwrite)(fd, bytes, size, at), at, bytes); }
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) { WRITES(REAL(pwrite64)(fd, bytes, size, at), at, bytes); }

static void notePart(int fd, const struct iovec *parts, int many, uint64_t at, ssize_t left) {
  for (int n = 0; n < many && left > 0; n++) {
    uint64_t size = (ssize_t)parts[n].iov_len < left ? parts[n].iov_len : (uint64_t)left;
    note(WRITTEN, NULL, 0, files[fd].inode, at, parts[n].iov_base, size);
    at += size, left -= size;
  }
}
#define WRITES_PARTS(call, at) \
  if (whatIs(fd) != A_FILE) return call; \
  return ORDERLY(ssize_t, call, notePart(fd, parts, many, (at), result))
ssize_t writev(int fd, const struct iovec *parts, int many) { WRITES_PARTS(REAL(writev)(fd, parts, many), ENDED); }
ssize_t pwritev(int fd, const struct iovec *parts, int many, off_t at) { WRITES_PARTS(REAL(pwritev)(fd, parts, many, at), at); }
ssize_t pwritev64(int fd, const struct iovec *parts, int many, off64_t at) { WRITES_PARTS(REAL(pwritev64)(fd, parts, many, at), at); }

#define TRUNCATES(call) \
  if (whatIs(fd) != A_FILE) return call; \
  return ORDERLY(int, call, note(TRUNCATED, NULL, 0, files[fd].inode, 0, NULL, size))
int ftruncate(int fd, off_t size) { TRUNCATES(REAL(ftruncate)(fd, size)); }
int ftruncate64(int fd, off64_t size) { TRUNCATES(REAL(ftruncate64)(fd, size)); }

#define SYNCS(call) \
  if (whatIs(fd) == NOT_OURS) return call; \
  return ORDERLY(int, call, note(whatIs(fd) == A_FILE ? SYNCED : FOLDER_SYNCED, NULL, 0, files[fd].inode, 0, NULL, 0))
int fsync(int fd) { SYNCS(REAL(fsync)(fd)); }
int fdatasync(int fd) { SYNCS(REAL(fdatasync)(fd)); }

int unlink(const char *path) {
  char full[PATH_MAX];
  const char *name = within(path, full);
  if (!name) return REAL(unlink)(path);
  return ORDERLY(int, REAL(unlink)(path), note(REMOVED, name, strlen(name), 0, 0, NULL, 0));
}

static int noteTwo(uint32_t kind, const char *from, const char *to) {
  char both[2 * PATH_MAX];
  size_t length = strlen(from) + 1;
  memcpy(both, from, length);
  strcpy(both + length, to);
  note(kind, both, length + strlen(to), 0, 0, NULL, 0);
  return 0;
}
#define TWO_NAMES(call, kind) \
  char fullFrom[PATH_MAX], fullTo[PATH_MAX]; \
  const char *name = within(from, fullFrom), *other = within(to, fullTo); \
  if (!name || !other) return call; \
  return ORDERLY(int, call, noteTwo(kind, name, other))
int rename(const char *from, const char *to) { TWO_NAMES(REAL(rename)(from, to), RENAMED); }
int link(const char *from, const char *to) { TWO_NAMES(REAL(link)(from, to), LINKED); }
