SELECT 1000 * (metal_atoms::INT * element_mass::DOUBLE + oxygen_atoms::INT * oxygen_mass::DOUBLE)
  / (metal_atoms::INT * element_mass::DOUBLE) FROM oxides WHERE formula = 'Nd2O3'
