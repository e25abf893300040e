/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-faults.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* What is written after the last sync is remembered, so that losing power can take it back. Files are known by their
 * inodes, since they may be renamed meanwhile. */

typedef struct
{
  sqlite3_int64 offset;
  GBytes *data; /* (nullable): %NULL where the file was cut off at the offset */
} Write;

typedef struct
{
  GByteArray *synced; /* (owned): what the disk surely holds */
  GPtrArray *since;   /* (owned) (element-type Write): what came after */
} Image;

typedef struct
{
  sqlite3_file base;
  Image *image; /* (nullable): shared memory and what is deleted on closing has none */
  sqlite3_file *real;
} File;

static struct
{
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  CrampFault kind;
  guint at;
  guint calls;
  gsize written;
  gboolean happened;
  GHashTable *images; /* (owned): inode -> Image */
  gboolean is_short;  /* the system's next read or write does less than it was asked to */
  gboolean is_full;   /* and there is no room for the rest */
} faults;

static void
write_free (Write *self)
{
  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self);
}

static void
image_free (Image *self)
{
  g_byte_array_unref (self->synced);
  g_ptr_array_unref (self->since);
  g_free (self);
}

static char *
inode_of (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) status.st_ino) : NULL;
}

/* Returns: @failure where this is the call that is to fail. A call that is to be short does not fail by itself. */
static int
call (int failure)
{
  guint number = faults.calls++;

  if (faults.kind == CRAMP_FAULT_NONE || faults.kind == CRAMP_FAULT_FULL || faults.kind == CRAMP_FAULT_SHORT)
    return SQLITE_OK;
  if (number != faults.at && !(faults.kind == CRAMP_FAULT_POWER && number > faults.at))
    return SQLITE_OK;
  faults.happened = TRUE;
  return failure;
}

/* To SQLite a layer under it says that a read was short only at the end of a file: what is beyond it counts as zero. So
 * it is not this layer that does less than it is asked to, but the system below SQLite's own. */

static gsize
shorten (gsize length)
{
  if (faults.is_short && length > 1)
    length /= 2;
  faults.is_short = FALSE;
  return length;
}

static gboolean
is_to_be_short (void)
{
  return faults.kind == CRAMP_FAULT_SHORT && faults.calls == faults.at;
}

static ssize_t
short_pread (int fd, void *data, size_t length, off_t offset)
{
  return pread (fd, data, shorten (length), offset);
}

static ssize_t
short_pwrite (int fd, const void *data, size_t length, off_t offset)
{
  size_t possible = shorten (length);

  if (faults.is_full)
    {
      errno = ENOSPC;
      return -1;
    }
  faults.is_full = possible < length;
  return pwrite (fd, data, possible, offset);
}

static void
install_short (void)
{
  static const char *const reads[] = { "pread", "pread64" };
  static const char *const writes[] = { "pwrite", "pwrite64" };
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    {
      found += faults.real->xSetSystemCall (faults.real, reads[i], (sqlite3_syscall_ptr) short_pread) == SQLITE_OK;
      found += faults.real->xSetSystemCall (faults.real, writes[i], (sqlite3_syscall_ptr) short_pwrite) == SQLITE_OK;
    }
  g_assert_cmpuint (found, >=, 2);
}

static int
real_close (sqlite3_file *file)
{
  return ((File *) file)->real->pMethods->xClose (((File *) file)->real);
}

static int
real_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  sqlite3_file *real = ((File *) file)->real;
  gboolean is_short = is_to_be_short ();
  int status = call (SQLITE_IOERR_READ);

  faults.is_short = is_short;
  if (status == SQLITE_OK)
    return real->pMethods->xRead (real, data, length, offset);
  memset (data, 0, (gsize) length);
  return status;
}

static void
remember (Image *image, const void *data, int length, sqlite3_int64 offset)
{
  Write *one = g_new0 (Write, 1);

  one->offset = offset;
  one->data = data ? g_bytes_new (data, (gsize) length) : NULL;
  g_ptr_array_add (image->since, one);
}

static gboolean
disk_is_full (int length)
{
  if (faults.kind != CRAMP_FAULT_FULL)
    return FALSE;
  faults.written += (gsize) length;
  if (faults.written <= faults.at)
    return FALSE;
  faults.happened = TRUE;
  return TRUE;
}

static int
real_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  File *self = (File *) file;
  gboolean is_short = is_to_be_short ();
  int status = call (SQLITE_IOERR_WRITE);

  if (status == SQLITE_OK && disk_is_full (length))
    status = SQLITE_FULL;
  if (status != SQLITE_OK)
    return status;
  if (self->image)
    remember (self->image, data, length, offset);
  faults.is_short = is_short;
  status = self->real->pMethods->xWrite (self->real, data, length, offset);
  faults.happened |= faults.is_full;
  faults.is_full = FALSE;
  return status;
}

static int
real_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  File *self = (File *) file;
  int status = call (SQLITE_IOERR_TRUNCATE);

  if (status != SQLITE_OK)
    return status;
  if (self->image)
    remember (self->image, NULL, 0, size);
  return self->real->pMethods->xTruncate (self->real, size);
}

static void
apply (GByteArray *to, const Write *one)
{
  gsize length = 0;
  const guint8 *data = one->data ? g_bytes_get_data (one->data, &length) : NULL;
  guint end = (guint) one->offset + (guint) length;
  guint before = to->len;

  if (!data || end > before)
    g_byte_array_set_size (to, end);
  if (end > before)
    memset (to->data + before, 0, end - before);
  if (data)
    memcpy (to->data + one->offset, data, length);
}

static int
real_sync (sqlite3_file *file, int flags)
{
  File *self = (File *) file;
  int status = call (SQLITE_IOERR_FSYNC);

  if (status != SQLITE_OK)
    return status;
  for (guint i = 0; self->image && i < self->image->since->len; i++)
    apply (self->image->synced, g_ptr_array_index (self->image->since, i));
  if (self->image)
    g_ptr_array_set_size (self->image->since, 0);
  /* That the disk does as it is told is not what is tested here, and takes its time. */
  return SQLITE_OK | (flags & 0);
}

static int
real_size (sqlite3_file *file, sqlite3_int64 *size)
{
  sqlite3_file *real = ((File *) file)->real;
  int status = call (SQLITE_IOERR_FSTAT);

  return status == SQLITE_OK ? real->pMethods->xFileSize (real, size) : status;
}

static int
real_lock (sqlite3_file *file, int level)
{
  return ((File *) file)->real->pMethods->xLock (((File *) file)->real, level);
}

static int
real_unlock (sqlite3_file *file, int level)
{
  return ((File *) file)->real->pMethods->xUnlock (((File *) file)->real, level);
}

static int
real_check_lock (sqlite3_file *file, int *result)
{
  return ((File *) file)->real->pMethods->xCheckReservedLock (((File *) file)->real, result);
}

static int
real_control (sqlite3_file *file, int operation, void *data)
{
  return ((File *) file)->real->pMethods->xFileControl (((File *) file)->real, operation, data);
}

static int
real_sector (sqlite3_file *file)
{
  return ((File *) file)->real->pMethods->xSectorSize (((File *) file)->real);
}

static int
real_device (sqlite3_file *file)
{
  return ((File *) file)->real->pMethods->xDeviceCharacteristics (((File *) file)->real);
}

static int
real_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  sqlite3_file *real = ((File *) file)->real;
  int status = call (SQLITE_IOERR_SHMMAP);

  return status == SQLITE_OK ? real->pMethods->xShmMap (real, page, size, extend, memory) : status;
}

static int
real_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return ((File *) file)->real->pMethods->xShmLock (((File *) file)->real, offset, n, flags);
}

static void
real_shm_barrier (sqlite3_file *file)
{
  ((File *) file)->real->pMethods->xShmBarrier (((File *) file)->real);
}

static int
real_shm_unmap (sqlite3_file *file, int remove)
{
  return ((File *) file)->real->pMethods->xShmUnmap (((File *) file)->real, remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = real_close,
  .xRead = real_read,
  .xWrite = real_write,
  .xTruncate = real_truncate,
  .xSync = real_sync,
  .xFileSize = real_size,
  .xLock = real_lock,
  .xUnlock = real_unlock,
  .xCheckReservedLock = real_check_lock,
  .xFileControl = real_control,
  .xSectorSize = real_sector,
  .xDeviceCharacteristics = real_device,
  .xShmMap = real_shm_map,
  .xShmLock = real_shm_lock,
  .xShmBarrier = real_shm_barrier,
  .xShmUnmap = real_shm_unmap,
};

/* What a file held when SQLite first opened it counts as synced. */
static Image *
find_image (const char *path)
{
  g_autofree char *inode = path ? inode_of (path) : NULL;
  g_autofree char *content = NULL;
  GStatBuf status;
  Image *image;
  gsize length;

  if (!inode)
    return NULL;
  image = g_hash_table_lookup (faults.images, inode);
  /* A new file may get the inode of one that was deleted. */
  if (image && g_stat (path, &status) == 0 && status.st_size == 0)
    {
      g_byte_array_set_size (image->synced, 0);
      g_ptr_array_set_size (image->since, 0);
    }
  if (image || !g_file_get_contents (path, &content, &length, NULL))
    return image;
  image = g_new0 (Image, 1);
  image->synced = g_byte_array_new_take ((guint8 *) g_steal_pointer (&content), length);
  image->since = g_ptr_array_new_with_free_func ((GDestroyNotify) write_free);
  g_hash_table_insert (faults.images, g_steal_pointer (&inode), image);
  return image;
}

static int
fault_open (sqlite3_vfs *vfs G_GNUC_UNUSED, const char *path, sqlite3_file *file, int flags, int *result)
{
  File *self = (File *) file;
  int status = call (SQLITE_CANTOPEN);

  file->pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  if (status == SQLITE_OK)
    status = faults.real->xOpen (faults.real, path, self->real, flags, result);
  if (status != SQLITE_OK)
    return status;
  file->pMethods = &methods;
  /* Reading it would close a file that SQLite holds locks on; before the first lock it does no harm. */
  self->image = find_image (path);
  return SQLITE_OK;
}

static int
fault_delete (sqlite3_vfs *vfs G_GNUC_UNUSED, const char *path, int sync)
{
  int status = call (SQLITE_IOERR_DELETE);

  return status == SQLITE_OK ? faults.real->xDelete (faults.real, path, sync) : status;
}

static int
fault_access (sqlite3_vfs *vfs G_GNUC_UNUSED, const char *path, int flags, int *result)
{
  int status = call (SQLITE_IOERR_ACCESS);

  return status == SQLITE_OK ? faults.real->xAccess (faults.real, path, flags, result) : status;
}

/**
 * cramp_faults_install:
 *
 * Puts the layer under all databases that are opened from now on.
 */
void
cramp_faults_install (void)
{
  faults.real = sqlite3_vfs_find (NULL);
  faults.vfs = *faults.real;
  faults.vfs.zName = "faults";
  faults.vfs.szOsFile = (int) sizeof (File) + faults.real->szOsFile;
  faults.vfs.xOpen = fault_open;
  faults.vfs.xDelete = fault_delete;
  faults.vfs.xAccess = fault_access;
  faults.images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) image_free);
  install_short ();
  g_assert_cmpint (sqlite3_vfs_register (&faults.vfs, 1), ==, SQLITE_OK);
}

/**
 * cramp_faults_begin:
 * @at: number of the call that fails, from 0 on; for %CRAMP_FAULT_FULL how many bytes there is room for
 *
 * From now on things go wrong. No database may be open.
 */
void
cramp_faults_begin (CrampFault kind, guint at)
{
  g_hash_table_remove_all (faults.images);
  faults.kind = kind;
  faults.at = at;
  faults.calls = 0;
  faults.written = 0;
  faults.happened = FALSE;
}

/**
 * cramp_faults_end:
 *
 * From now on all goes well again.
 *
 * Returns: how many calls there were; with %CRAMP_FAULT_FULL, how many bytes were to be written
 */
guint
cramp_faults_end (void)
{
  CrampFault kind = faults.kind;

  faults.kind = CRAMP_FAULT_NONE;
  return kind == CRAMP_FAULT_FULL ? (guint) faults.written : faults.calls;
}

/**
 * cramp_faults_happened:
 *
 * Returns: whether anything went wrong since cramp_faults_begin()
 */
gboolean
cramp_faults_happened (void)
{
  return faults.happened;
}

static void
lose_file (const char *path, Image *image, GRand *keep)
{
  for (guint i = 0; keep && i < image->since->len; i++)
    if (g_rand_boolean (keep))
      apply (image->synced, g_ptr_array_index (image->since, i));
  g_assert_true (g_file_set_contents (path, (const char *) image->synced->data, (gssize) image->synced->len, NULL));
}

/**
 * cramp_faults_lose_power:
 * @folder: with subfolders
 * @keep: (nullable): %NULL loses all that was not synced; otherwise chance decides about each write
 *
 * Leaves in the files what the disk would hold after the power failed. No database may be open.
 */
void
cramp_faults_lose_power (const char *folder, GRand *keep)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *inode = inode_of (path);
      Image *image = inode ? g_hash_table_lookup (faults.images, inode) : NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        cramp_faults_lose_power (path, keep);
      else if (g_str_has_suffix (name, "-shm"))
        g_unlink (path);
      else if (image)
        lose_file (path, image, keep);
    }
}
