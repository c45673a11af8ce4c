// Catch2 under one include: v2 is a single header (Debian 12), v3 is split.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
