// Asks a fencing device for the state of what it switches, which switches nothing.
#pragma once

#include "catalogue/catalogue.h"
#include "core/artefact.h"
#include "design/design.h"
#include "formats/cib.h"

namespace basalt::plan {

/// What the device's agent reads on standard input, one for each plug by which it kills these hosts;
/// the password is a reference. Pacemaker's own parameters and delays are not among it.
struct FenceQuestion
{
    QString plug; ///< empty: the device has none
    QList<ContentPart> input;
};
QList<FenceQuestion> fenceQuestions(const design::Design &design,
                                    const catalogue::Platform &platform,
                                    const catalogue::Catalogue &catalogue,
                                    const formats::CibPrimitive &device, const QStringList &kills);

/// The same of a design's device, as it would stand in the CIB; with its IP address if that is given.
QList<FenceQuestion> fenceQuestions(const design::Design &design,
                                    const catalogue::Catalogue &catalogue, const QString &device);

}
