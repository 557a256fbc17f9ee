// What every render function gets, and the helpers they share.
#pragma once

#include "catalogue/catalogue.h"
#include "core/artefact.h"
#include "core/result.h"
#include "design/design.h"

namespace basalt::render {

struct Context
{
    const design::Design &design;
    const catalogue::Platform &platform;
    const catalogue::Catalogue &catalogue;
};

/// What one render function yields: no file at all if the host or the platform doesn't need it.
using Files = Result<QList<Artefact>>;

/// The text of the comment that every file begins with: our name and the cluster's, and no date,
/// since equal designs give equal bytes.
QString headerText(const Context &context);

/// One file, or the writer's error with host and path as its place.
Files oneFile(const QString &host, const QString &path, const Result<QByteArray> &bytes,
              int mode = 0644);

/// Appends what a further function yields; the first error stays.
void append(Files &files, const Files &more);

}
