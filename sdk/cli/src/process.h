#pragma once

namespace causeway::cli {

/// Makes the descriptors 0 to 2 this process's own: one that it was started without reads as empty and fails when it is written to, and no file or
/// connection is ever opened in its place, where an answer would be written into it. False where that cannot be had.
bool occupyStandardStreams();

/// What has to be before anything else is opened: occupyStandardStreams(); a pipe that nobody reads any longer fails when it is written to, instead of ending the
/// process; and the log, which shares stderr with what a command says there, begins at Error, or at Notice where CAUSEWAY_LOG is set.
bool prepareProcess();
}
