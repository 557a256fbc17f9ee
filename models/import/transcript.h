// Finds configuration in a terminal log or an article: files as they were shown, crm commands.
#pragma once

#include "formats/parsed.h"
#include "formats/source_text.h"
#include "import/import.h"

namespace basalt::import {

struct TranscriptBlock
{
    SourceKind kind = SourceKind::ClusterConf;
    formats::SourceText text; ///< without prompts; its lines know where they stood

    bool operator==(const TranscriptBlock &) const = default;
};

struct Transcript
{
    QList<TranscriptBlock> blocks; ///< files in their order; last, all crm commands as one block
    QList<formats::Problem> problems;
    QList<formats::ForeignPart> foreign; ///< commands of tools that are not read (pcs)
};

Transcript scanTranscript(const formats::SourceText &text);

}
