// Every file of every host from a design, as values. Same design, same bytes.
#pragma once

#include "catalogue/catalogue.h"
#include "core/artefact.h"
#include "core/result.h"
#include "design/design.h"
#include "formats/cib.h"
#include "render/foreign.h"

namespace basalt::render {

/// Sorted by host, then path. Fails only if the platform is unknown or something cannot be written
/// at all; what is merely unwise is a finding of the rules.
///
/// `unwritten` gets the foreign texts of the design that found no place in a file.
Results<QList<Artefact>> renderAll(const design::Design &design,
                                   const catalogue::Catalogue &catalogue,
                                   QList<Unwritten> *unwritten = nullptr);

/// The Pacemaker configuration as a value (written as XML, crm shell text and pcs commands).
formats::Cib renderCib(const design::Design &design, const catalogue::Platform &platform,
                       const catalogue::Catalogue &catalogue,
                       QList<Unwritten> *unwritten = nullptr);

/// The cluster's name of a host on this stack: `<ring 0 name>` with cman, the host's name with
/// corosync 3 (domain facts, head). All node references use it.
QString nodeName(const design::Design &design, const design::Host &host,
                 const catalogue::Platform &platform);

}
