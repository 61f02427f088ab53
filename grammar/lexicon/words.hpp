// Everything the hand-written word lists know, for those who need most of it.
#pragma once

#include "grammar/lexicon/attitudes.hpp"  // IWYU pragma: export
#include "grammar/lexicon/measures.hpp"   // IWYU pragma: export
#include "grammar/lexicon/names.hpp"      // IWYU pragma: export
#include "grammar/lexicon/opposites.hpp"  // IWYU pragma: export
