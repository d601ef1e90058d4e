#pragma once

#include "model/domain/joborder.h"
#include "model/engine/engine.h"
#include "network/consoleapi/packageimport.h"

namespace signalbox {

/// An order as a package in the content store, not registered yet. Blocks. Errors: as importPackageFile().
Result<ImportedPackage> importOrder(ContentStore &content, const JobOrder &order);

/// The package that carries a job's order. Error NotFound: no such job, or a job that installs packages.
Result<PackageRecord> orderPackageOf(const Engine &engine, JobId job);

/// Reads an order back. Any thread. Errors: NotFound (the file is missing), Invalid.
Result<JobOrder> readOrder(const ContentStore &content, const PackageRecord &package);

} // namespace signalbox
