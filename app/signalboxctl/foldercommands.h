#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

Result<int> folders(const Call &call); ///< `folders`
Result<int> createFolder(const Call &call); ///< `create-folder NAME`
Result<int> changeFolder(const Call &call); ///< `change-folder FOLDER`
Result<int> deleteFolder(const Call &call); ///< `delete-folder FOLDER`

} // namespace signalbox::ctl
