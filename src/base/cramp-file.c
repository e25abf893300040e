/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cramp-error.h"

/* Turns what GLib says of a file into one of our errors, in words. */
static void
fail (GError **error, const char *path, gboolean writing, int code)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (code == G_FILE_ERROR_NOENT && !writing)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_NOT_FOUND, _ ("There is no file “%s”."), shown);
  else if (code == G_FILE_ERROR_NOSPC)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_NO_SPACE, _ ("There is no space left on the disk for “%s”."), shown);
  else if (writing)
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_READ_ONLY,
                 _ ("“%s” can’t be written. Check that its folder is there and may be written to."), shown);
  else
    g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_FAILED, _ ("“%s” can’t be read. Check that the file may be read."),
                 shown);
}

static gboolean
check_size (int fd, const char *path, gsize *size, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  struct stat status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("“%s” is not an ordinary file."), shown);
      return FALSE;
    }
  if (status.st_size > CRAMP_FILE_LIMIT)
    {
      g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
                   _ ("“%s” is larger than 64 MiB: that is no file of this program."), shown);
      return FALSE;
    }
  *size = (gsize) status.st_size;
  return TRUE;
}

/* Reads at most @size bytes, also where the file is growing. */
static GBytes *
read_bytes (int fd, gsize size)
{
  g_autofree char *data = g_malloc (size + 1);
  gsize done = 0;
  gssize length = 1;

  while (done < size && length > 0)
    {
      do
        length = read (fd, data + done, size - done);
      while (length < 0 && errno == EINTR);
      done += length > 0 ? (gsize) length : 0;
    }
  return length < 0 ? NULL : g_bytes_new_take (g_steal_pointer (&data), done);
}

/**
 * cramp_file_read:
 *
 * Returns: (transfer full) (nullable): what is in the file; %CRAMP_ERROR_INVALID where it is above %CRAMP_FILE_LIMIT,
 *   of which nothing is read then, or no ordinary file
 */
GBytes *
cramp_file_read (const char *path, GError **error)
{
  /* Without O_NONBLOCK a pipe would make us wait for its other end. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  GBytes *bytes = NULL;
  gsize size;

  if (fd < 0)
    {
      fail (error, path, FALSE, (int) g_file_error_from_errno (errno));
      return NULL;
    }
  if (check_size (fd, path, &size, error) && !(bytes = read_bytes (fd, size)))
    fail (error, path, FALSE, G_FILE_ERROR_IO);
  close (fd);
  return bytes;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      data += MAX (written, 0);
      length -= (gsize) MAX (written, 0);
    }
  return fsync (fd) == 0;
}

/**
 * cramp_file_replace:
 * @from: a file whose content is on disk
 * @to: what it is to be called, in the same folder
 *
 * Gives a file its final name, in such a way that it still has it after a power failure.
 *
 * Returns: 0, or the errno of what failed
 */
int
cramp_file_replace (const char *from, const char *to)
{
  g_autofree char *folder = g_path_get_dirname (to);
  int fd;

  if (g_rename (from, to) != 0)
    return errno;
  /* Not every file system can sync a folder; the file is there in any case. */
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
  return 0;
}

/**
 * cramp_file_write:
 *
 * Writes a file for the user alone, whatever the former one allowed. It appears, or takes the place of the former one,
 * as a whole or not at all.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_file_write (const char *path, const char *data, gsize length, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, ".cramp-diary-XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);
  int code = fd < 0 ? errno : 0;

  if (fd >= 0)
    {
      if (!write_all (fd, data, length))
        code = errno;
      if (close (fd) != 0 && code == 0)
        code = errno;
      if (code == 0)
        code = cramp_file_replace (beside, path);
      if (code != 0)
        g_unlink (beside);
    }
  if (code != 0)
    fail (error, path, TRUE, (int) g_file_error_from_errno (code));
  return code == 0;
}

/**
 * cramp_file_is_same:
 *
 * Returns: whether both are there and are one file
 */
gboolean
cramp_file_is_same (const char *path, const char *other)
{
  GStatBuf one, two;

  return g_stat (path, &one) == 0 && g_stat (other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}
